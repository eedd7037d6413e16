/** What can be imported from Excel: which fields of a content type a sheet has, and by what a record is known again. */

/** A field filled with the name of another record. */
import { AREA, LEGACY_VENUE, MEMBER, ORGANIZATION, PARTICIPANT, ROOM, SESSION } from '../../../engine/uids';
export interface Reference {
  readonly uid: string;
  readonly filters?: object;
}

export interface Register {
  readonly uid: string;
  readonly fields: readonly string[];
  readonly references: Readonly<Record<string, Reference>>;
  readonly keys: readonly (readonly string[])[];
  readonly uniques: readonly string[];
  readonly patterns: Readonly<Record<string, RegExp>>;
  /** Filled in by the system where the sheet leaves them empty, and how to say so. */
  readonly generated: Readonly<Record<string, string>>;
  /** The record that all rows of the file belong to. */
  readonly parent?: { readonly field: string; readonly uid: string };
}

const DISTRICT: Reference = { uid: AREA, filters: { level: 'district' } };

/** By the name in the address of an import. */
export const REGISTERS = {
  rooms: {
    uid: ROOM,
    fields: [
      'name',
      'slug',
      'level',
      'district',
      'address',
      'introduction',
      'pilot',
      'partyOrganization',
      'responsibleCommittee',
      'acceptance',
      'establishedOn',
      'visibility',
    ],
    references: {
      district: DISTRICT,
      partyOrganization: { uid: ORGANIZATION, filters: { kind: 'party-organization' } },
      responsibleCommittee: { uid: ORGANIZATION, filters: { kind: 'committee' } },
    },
    keys: [['name'], ['slug']],
    uniques: [],
    patterns: { slug: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
    generated: { slug: '可以不填，由系统按区镇代码编号。', visibility: '不填为“内部”。' },
  },
  members: {
    uid: MEMBER,
    fields: ['name', 'sector', 'workGroup', 'phone', 'active', 'note'],
    references: { workGroup: { uid: ORGANIZATION, filters: { kind: 'work-group' } } },
    keys: [['name', 'sector']],
    uniques: [],
    patterns: {},
    generated: {},
  },
  'legacy-venues': {
    uid: LEGACY_VENUE,
    fields: ['number', 'name', 'kind', 'builtYear', 'district', 'address', 'convertedTo', 'note'],
    references: { district: DISTRICT, convertedTo: { uid: ROOM } },
    keys: [['number'], ['name', 'district']],
    uniques: ['convertedTo'],
    patterns: {},
    generated: {},
  },
  participants: {
    uid: PARTICIPANT,
    fields: ['name', 'category', 'represents', 'phone', 'attended', 'note'],
    references: {},
    keys: [['name', 'represents']],
    uniques: [],
    patterns: {},
    generated: {},
    parent: { field: 'session', uid: SESSION },
  },
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterName = keyof typeof REGISTERS;

export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[];

/** The register of this name, if there is one. */
export const registerNamed = (name: string): Register | undefined =>
  REGISTER_NAMES.includes(name as RegisterName) ? REGISTERS[name as RegisterName] : undefined;
