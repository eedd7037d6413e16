import type { Role } from '../../../domain/law/vocabulary';

/** The chapters of the handbook, one a role; the server shows them at `/handbook`, beside the panel. */
export const CHAPTERS = {
  liaison: 'liaison',
  party: 'party-organization',
  office: 'office',
  committee: 'committee',
  chairs: 'chairs-meeting',
  auditor: 'auditor',
  administrator: 'administrator',
} as const satisfies Readonly<Record<string, Role>>;
export type Chapter = keyof typeof CHAPTERS;

/** Where a chapter is read; without one, the contents. */
export const handbookAddress = (chapter?: Chapter): string =>
  chapter === undefined ? '/handbook' : `/handbook/${chapter}`;
