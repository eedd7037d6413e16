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
  readonly contact: string;
}

export const BRAND = '有事好商量';

/** The address comes from the settings and never from a request, whose `Host` anybody may write. */
export function siteOf({ config }: Core.Strapi): Site {
  const text = (name: string) => config.get<string>(name, '');
  return {
    council: text('council.name'),
    address: text('server.absoluteUrl').replace(/\/+$/, ''),
    sponsor: text('site.sponsor'),
    icp: text('site.icp'),
    police: text('site.police'),
    code: text('site.code'),
    contact: text('site.contact'),
  };
}
