import type { Core } from '@strapi/strapi';

/** What every page says about the site itself. */
export interface Site {
  readonly council: string;
  /** Where the site is, without a final slash: for links that leave it (canonical, feeds, pictures for sharing). */
  readonly address: string;
  readonly sponsor: string;
  readonly icp: string;
  readonly police: string;
  readonly code: string;
  readonly province: string;
  readonly contact: string;
  /** Who answers for what is written here, and by which words it is found: for the tags of government sites. */
  readonly author: string;
  readonly keywords: string;
}

export const BRAND = '有事好商量';

/** "All addresses of this machine" is where a server listens, and no place to go to. */
const reachable = (address: string): string =>
  address.replace(/^(https?:\/\/)(?:0\.0\.0\.0|\[::\])(?=[:/]|$)/, '$1localhost');

/**
 * The address comes from the settings (`PUBLIC_URL`) and never from a request, whose `Host` anybody may write: what is
 * kept for one visitor would carry it to all others. Without the setting it is the one of this machine.
 */
export function siteOf({ config }: Core.Strapi): Site {
  const text = (name: string) => config.get<string>(name, '');
  return {
    council: text('council.name'),
    address: reachable(text('server.absoluteUrl').replace(/\/+$/, '')),
    sponsor: text('site.sponsor'),
    icp: text('site.icp'),
    police: text('site.police'),
    code: text('site.code'),
    province: text('site.province'),
    contact: text('site.contact'),
    author: text('site.author'),
    keywords: text('site.keywords'),
  };
}
