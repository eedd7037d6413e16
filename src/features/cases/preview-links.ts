/** Links to a draft: signed over what they show and until when, so that nothing need be stored and nothing can be altered. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** What a link shows, and until when (seconds since 1970). */
export interface Previewed {
  readonly documentId: string;
  readonly locale: string;
  readonly until: number;
}

/** What is wrong with a link, if anything. */
export type LinkState = 'valid' | 'expired' | 'forged';

/** A key of its own, made of the panel's secret: who knows the one cannot tell the other. */
const keyOf = ({ config }: Core.Strapi): Buffer =>
  Buffer.from(hkdfSync('sha256', config.get<string>('admin.auth.secret'), '', 'case-preview', 32));

const signatureOf = (strapi: Core.Strapi, { documentId, locale, until }: Previewed): Buffer =>
  createHmac('sha256', keyOf(strapi))
    .update(JSON.stringify([documentId, locale, until]))
    .digest();

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

/** A link made now, valid for as long as the settings say. */
export function previewLink(
  strapi: Core.Strapi,
  { documentId, locale }: Pick<Previewed, 'documentId' | 'locale'>,
  now: Date,
): { readonly path: string; readonly until: string } {
  const until = seconds(now) + strapi.config.get<number>('site.previewMinutes') * 60;
  const signature = signatureOf(strapi, { documentId, locale, until }).toString('base64url');
  const query = new URLSearchParams({ locale, until: String(until), signature });
  return {
    path: `/preview/cases/${documentId}?${query.toString()}`,
    until: new Date(until * 1000).toISOString(),
  };
}

/** The signature first: of a link that nobody made, not even the end is told. */
export function checkLink(
  strapi: Core.Strapi,
  previewed: Previewed,
  { signature, now }: { readonly signature: string; readonly now: Date },
): LinkState {
  const expected = signatureOf(strapi, previewed);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return seconds(now) < previewed.until ? 'valid' : 'expired';
}
