/**
 * No ticket, no write: the tables of the governed types, of their components and of their relations, from either side.
 * Which tables these are is read off Strapi's own model, so that a new governed type is never forgotten.
 */
import type { Core } from '@strapi/strapi';
import { isEvidence, isEvidenceLink } from '../database/evidence-media';
import { TICKET_SETTING } from '../database/ticket';
import { governedTypes } from '../database/ticketed-only';
import type { PostgresTrigger } from './postgres';
import { WORDS, type Trigger } from './trigger';

type Operation = 'INSERT' | 'UPDATE' | 'DELETE';

interface GuardedTable {
  readonly table: string;
  /** What may not be done, and to which rows, as a condition on `NEW` or `OLD`; `true` is every row. */
  readonly refused: Readonly<Partial<Record<Operation, string>>>;
  /** The columns that may not be updated. */
  readonly columns: readonly string[];
  /** Is the write refused even to whoever has a ticket? */
  readonly always?: true;
}

/** Strapi's model, as far as it is looked at here. */
interface Attribute {
  readonly type: string;
  readonly columnName?: string;
  readonly target?: string;
  readonly component?: string;
  readonly joinTable?: { readonly name: string; readonly pivotColumns?: readonly string[] };
}

const MEDIA = 'files_related_mph';
const EVERY_ROW = { INSERT: 'true', UPDATE: 'true', DELETE: 'true' };

/** A type with the components inside it. */
function withComponents(strapi: Core.Strapi, uid: string): string[] {
  const attributes = Object.values(strapi.db.metadata.get(uid).attributes) as Attribute[];
  // The rows of a component are a relation to it in the model.
  const inside = attributes.flatMap(({ target }) =>
    target !== undefined && target in strapi.components ? withComponents(strapi, target) : [],
  );
  return [uid, ...inside];
}

/** Beside the types: what a suggestion must never show. */
const CONTACTS: GuardedTable = { table: 'suggestion_contacts', refused: EVERY_ROW, columns: [] };

/** What the engine itself writes: whoever can reckon a hash could otherwise continue a chain, or put a release in force. */
const ENGINE: readonly GuardedTable[] = [
  'workflow_events',
  'workflow_instances',
  'workflow_releases',
  'workflow_anchors',
].map((table) => ({ table, refused: { INSERT: 'true' }, columns: [] }));

/** Who deletes an account takes its relations along; that is no write to the record. */
const isOwn = ({ target = '' }: Attribute): boolean => !target.startsWith('admin::');

function tablesOf(strapi: Core.Strapi, uid: string): GuardedTable[] {
  const meta = strapi.db.metadata.get(uid);
  const attributes = Object.values(meta.attributes) as Attribute[];
  const columns = attributes.flatMap(({ columnName }) => columnName ?? []);
  const joined = attributes.flatMap((attribute): GuardedTable[] => {
    const table = attribute.joinTable?.name;
    if (table === undefined || table === MEDIA) return [];
    const { INSERT, UPDATE, DELETE } = EVERY_ROW;
    const refused = isOwn(attribute) ? { INSERT, UPDATE, DELETE } : { INSERT, UPDATE };
    return [{ table, refused, columns: [] }];
  });
  return [{ table: meta.tableName, refused: EVERY_ROW, columns }, ...joined];
}

/** Files hang on records in one table for all types; what is evidence is neither replaced nor deleted by anybody. */
function mediaTables(types: readonly string[]): GuardedTable[] {
  const governed = (row: string) => `${row}.related_type IN (${types.map((uid) => `'${uid}'`).join(', ')})`;
  const links = {
    INSERT: governed('NEW'),
    UPDATE: `(${governed('NEW')} OR ${governed('OLD')})`,
    DELETE: isEvidenceLink('OLD'),
  };
  const evidence = isEvidence('OLD');
  return [
    { table: MEDIA, refused: links, columns: [] },
    {
      table: 'files',
      refused: { UPDATE: evidence, DELETE: evidence },
      columns: ['id', 'hash', 'ext', 'mime', 'size', 'url', 'provider'],
      always: true,
    },
  ];
}

function guardedTables(strapi: Core.Strapi): GuardedTable[] {
  const types = governedTypes(strapi);
  const all = types.flatMap((uid) => withComponents(strapi, uid)).flatMap((uid) => tablesOf(strapi, uid));
  return [
    ...new Map(
      [...all, CONTACTS, ...ENGINE, ...mediaTables(types)].map((guarded) => [guarded.table, guarded]),
    ).values(),
  ];
}

const eventOf = (operation: Operation, columns: readonly string[]): string =>
  operation === 'UPDATE' && columns.length > 0
    ? `UPDATE OF ${columns.map((column) => `"${column}"`).join(', ')}`
    : operation;

const operations = ({ refused }: GuardedTable) => Object.entries(refused) as [Operation, string][];

const wordsOf = ({ always }: GuardedTable): string => (always ? WORDS.evidence : WORDS.ticket);

/** One trigger for each thing that may not be done, in SQLite's language. */
export const sqliteTicketTriggers = (strapi: Core.Strapi): Trigger[] =>
  guardedTables(strapi).flatMap((guarded) =>
    operations(guarded).map(([operation, rows]): Trigger => {
      const { table, columns, always } = guarded;
      const when = always ? rows : `hsl_ticket() = 0 AND ${rows}`;
      return {
        name: `hsl_${table}_ticket_${operation.toLowerCase()}`,
        table,
        body: `BEFORE ${eventOf(operation, columns)} ON ${table} WHEN ${when}
          BEGIN SELECT RAISE(ABORT, '${wordsOf(guarded)}'); END`,
      };
    }),
  );

const UNTICKETED = `coalesce(current_setting('${TICKET_SETTING}', true), '') = ''`;

/** The same in PostgreSQL's, where a table can also be emptied at a stroke. */
export const postgresTicketTriggers = (strapi: Core.Strapi): PostgresTrigger[] =>
  guardedTables(strapi).flatMap((guarded) => {
    const { table, columns, always } = guarded;
    const refusal = `RAISE EXCEPTION '${wordsOf(guarded)}';`;
    const rows = operations(guarded).map(([operation, condition]): PostgresTrigger => {
      const when = always ? condition : `${UNTICKETED} AND ${condition}`;
      return {
        name: `hsl_${table}_ticket_${operation.toLowerCase()}`,
        table,
        when: `BEFORE ${eventOf(operation, columns)} ON ${table} FOR EACH ROW`,
        body: `IF ${when} THEN ${refusal} END IF; RETURN ${operation === 'DELETE' ? 'OLD' : 'NEW'};`,
      };
    });
    const emptied: PostgresTrigger = {
      name: `hsl_${table}_ticket_truncate`,
      table,
      when: `BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT`,
      body: refusal,
    };
    return [...rows, emptied];
  });
