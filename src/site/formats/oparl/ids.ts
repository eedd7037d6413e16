/** Where each object of the OParl interface is, and what all of them have. */
import type { Site } from '../../pages/frame/site';

export const KINDS = {
  organization: 'organizations',
  person: 'persons',
  meeting: 'meetings',
  agendaItem: 'agenda-items',
  paper: 'papers',
  consultation: 'consultations',
  location: 'locations',
  legislativeTerm: 'terms',
} as const;
export type Kind = keyof typeof KINDS;

/** An object of OParl 1.1. */
export type OParl = Readonly<Record<string, unknown>>;

export const SYSTEM = '/oparl';
export const listPath = (kind: Kind): string => `/oparl/${KINDS[kind]}`;
export const idOf = (site: Site, kind: Kind, id: string): string => `${site.address}${listPath(kind)}/${id}`;
export const bodyId = (site: Site): string => `${site.address}/oparl/bodies/council`;
export const councilId = (site: Site): string => idOf(site, 'organization', 'council');
export const approvalId = (site: Site, topic: string): string =>
  idOf(site, 'consultation', `approval-${topic}`);
export const hearingId = (site: Site, session: string): string =>
  idOf(site, 'consultation', `session-${session}`);

export const typeOf = (name: string): string => `https://schema.oparl.org/1.1/${name}`;

/** `yyyy-mm-ddThh:mm:ss±hh:mm`, the only form OParl takes. */
export const moment = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}+00:00`;

interface Dated {
  readonly createdAt: string;
  readonly updatedAt: string;
}
export const dates = ({ createdAt, updatedAt }: Dated): OParl => ({
  created: moment(createdAt),
  modified: moment(updatedAt),
});

/** Without what has no value: OParl would rather not see it. */
export const filled = (object: OParl): OParl =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
