/** Names of bodies, roles, levels and states in English, used inside sentences. */
import type { ApprovalFlaw } from '../../domain/law/refusal';
import type { Audience, FourOnes, Body, Role } from '../../domain/law/vocabulary';

export const AUDIENCES: Record<Audience, string> = {
  'deliberating-subjects': 'those who deliberated',
  stakeholders: 'the stakeholders',
  masses: 'the public',
};
export const FOUR_ONES: Record<FourOnes, string> = {
  sign: 'a sign hung',
  procedure: 'a procedure formed',
  deliberation: 'a deliberation held',
  experience: 'experience gathered',
};
export const BODIES: Record<Body, string> = {
  'chairs-meeting': "the chair's meeting",
  'party-organization': 'the party organisation of the same level',
};
export const ROLES: Record<Role, string> = {
  office: 'an office editor',
  committee: 'committee staff',
  liaison: 'the district liaison',
  'chairs-meeting': "the chair's meeting",
  'party-organization': 'the party organisation',
  auditor: 'the auditor',
  administrator: 'the system administrator',
};
export const FLAWS: Record<ApprovalFlaw, string> = {
  none: 'there is no approval yet',
  returned: 'the last decision was to return it',
  'content-changed': 'the content changed after it was approved',
  'wrong-organization': 'the deciding body is not the party organisation of the same level',
  'room-names-none': 'the room names no party organisation of its level',
};
export const PAPER = 'the party organisation; office or committee staff record a decision taken on paper';
export const NOT_RELEASABLE = {
  copy: 'there is no edited copy',
  contact: 'the copy holds a telephone number, an identity number or an e-mail address',
  person: 'no named person releases it',
};
export const list = (words: readonly string[]) => words.join(', ');
