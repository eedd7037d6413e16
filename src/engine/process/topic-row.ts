/** The row of a topic as the process reads it. */
import type { Level, TopicKind } from '../../domain/law/vocabulary';

/** A topic and what it refers to. Without a room it has no level. */
export interface TopicRow {
  readonly id: string;
  readonly title: string;
  readonly kind: TopicKind;
  readonly themeCategory: string;
  readonly summary: string;
  readonly background: string | null;
  readonly scheme: string | null;
  readonly schemeFile: string | null;
  readonly leadCommittee: string | null;
  readonly planYear: number | null;
  readonly room: string | null;
  readonly level: Level | null;
  /** Code of the district it lies in. */
  readonly district: string | null;
  /** The party organisation of the room, by its document id. */
  readonly party: string | null;
  readonly partyKind: string | null;
  readonly partyLevel: Level | null;
}
