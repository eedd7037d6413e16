/** The ledgers (台账) that can be exported: their columns, and by what they are narrowed. */

/** A field of the record, or of a record that it belongs to: `room.level`. */
import { FEEDBACK, OUTCOME, ROOM, SESSION, TOPIC } from '../../../engine/uids';
export type Path = string;

export interface Ledger {
  readonly uid: string;
  readonly columns: readonly Path[];
  /** Where the room's level is. */
  readonly level: Path;
  /** Where the stage of the topic is, if the ledger has to do with topics. */
  readonly stage: Path | null;
  /** The day that a period is about. */
  readonly day: string;
}

/** Stands for the name of the district whose code the record carries. */
export const DISTRICT = 'districtCode';

export const LEDGERS = {
  rooms: {
    uid: ROOM,
    columns: [
      'name',
      'level',
      DISTRICT,
      'address',
      'partyOrganization.name',
      'responsibleCommittee.name',
      'pilot',
      'acceptance',
      'establishedOn',
      'visibility',
      'introduction',
    ],
    level: 'level',
    stage: null,
    day: 'establishedOn',
  },
  topics: {
    uid: TOPIC,
    columns: [
      'title',
      'kind',
      'room.name',
      'room.level',
      DISTRICT,
      'themeCategory',
      'source',
      'proposer',
      'leadCommittee.name',
      'stageLabel',
      'stageEnteredAt',
      'publicity',
      'createdAt',
      'summary',
    ],
    level: 'room.level',
    stage: 'stageLabel',
    day: 'createdAt',
  },
  sessions: {
    uid: SESSION,
    columns: ['title', 'topic.title', DISTRICT, 'form', 'plannedOn', 'heldOn', 'place', 'host', 'agenda'],
    level: 'topic.room.level',
    stage: 'topic.stageLabel',
    day: 'heldOn',
  },
  outcomes: {
    uid: OUTCOME,
    columns: [
      'title',
      'topic.title',
      DISTRICT,
      'suggestions',
      'reportForm',
      'recipient',
      'reportedOn',
      'conversionKind',
      'conversionBody',
      'conversionOn',
      'conversionEvidence',
    ],
    level: 'topic.room.level',
    stage: 'topic.stageLabel',
    day: 'reportedOn',
  },
  feedback: {
    uid: FEEDBACK,
    columns: ['title', 'outcome.title', DISTRICT, 'audience', 'content', 'channel', 'givenOn', 'reached'],
    level: 'outcome.topic.room.level',
    stage: 'outcome.topic.stageLabel',
    day: 'givenOn',
  },
} as const satisfies Readonly<Record<string, Ledger>>;

type LedgerName = keyof typeof LEDGERS;

export const LEDGER_NAMES = Object.keys(LEDGERS) as LedgerName[];

/** The ledger of this name, if there is one. */
export const ledgerNamed = (name: string): Ledger | undefined =>
  LEDGER_NAMES.includes(name as LedgerName) ? LEDGERS[name as LedgerName] : undefined;
