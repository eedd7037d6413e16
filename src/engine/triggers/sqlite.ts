/** The triggers in SQLite's language. SQLite has no SHA-256, so a wrong hash is left to verification. */
import { GENESIS } from '../../ledger/hash';
import { SAID_BY_INSTANCE, WORDS, type Trigger } from './trigger';

const refuse = (words: string) => `BEGIN SELECT RAISE(ABORT, '${words}'); END`;

const LAST_ENTRY = 'FROM workflow_events WHERE topic = NEW.topic';
const ENTRY = `FROM workflow_events WHERE topic = NEW.topic AND seq = NEW.rev AND hash = NEW.head_hash`;
const NO_LATER = `NOT EXISTS (SELECT 1 ${LAST_ENTRY} AND seq > NEW.rev)`;

const ofAppendOnly = (appendOnly: readonly string[]): readonly Trigger[] =>
  appendOnly.flatMap((table): Trigger[] => [
    {
      name: `hsl_${table}_no_update`,
      table,
      body: `BEFORE UPDATE ON ${table} ${refuse(WORDS.appendOnly)}`,
    },
    {
      name: `hsl_${table}_no_delete`,
      table,
      body: `BEFORE DELETE ON ${table} ${refuse(WORDS.appendOnly)}`,
    },
  ]);

const RECORD: readonly Trigger[] = [
  {
    name: 'hsl_events_chain',
    table: 'workflow_events',
    body: `BEFORE INSERT ON workflow_events
      WHEN NEW.seq <> coalesce((SELECT max(seq) ${LAST_ENTRY}), 0) + 1
        OR NEW.prev_hash <> coalesce((SELECT hash ${LAST_ENTRY} ORDER BY seq DESC LIMIT 1), '${GENESIS}')
      ${refuse(WORDS.chain)}`,
  },
  {
    name: 'hsl_instances_insert',
    table: 'workflow_instances',
    body: `BEFORE INSERT ON workflow_instances
      WHEN NOT EXISTS (SELECT 1 ${ENTRY}) ${refuse(WORDS.instance)}`,
  },
  {
    name: 'hsl_instances_update',
    table: 'workflow_instances',
    body: `BEFORE UPDATE OF ${SAID_BY_INSTANCE} ON workflow_instances
      WHEN NEW.topic <> OLD.topic
        OR NOT EXISTS (SELECT 1 ${ENTRY} AND ${NO_LATER})
        OR (NEW.rev = OLD.rev AND (NEW.stage <> OLD.stage OR NEW.state <> OLD.state OR NEW.release <> OLD.release))
        OR (NEW.stage <> OLD.stage AND NOT EXISTS (
          SELECT 1 ${LAST_ENTRY} AND seq > OLD.rev AND json_extract(body, '$.event.to') = NEW.stage))
        OR (NEW.release <> OLD.release AND NOT EXISTS (
          SELECT 1 ${LAST_ENTRY} AND seq > OLD.rev AND json_extract(body, '$.event.release') = NEW.release))
      ${refuse(WORDS.instance)}`,
  },
  {
    name: 'hsl_instances_no_delete',
    table: 'workflow_instances',
    body: `BEFORE DELETE ON workflow_instances ${refuse(WORDS.instance)}`,
  },
  {
    name: 'hsl_topics_insert',
    table: 'topics',
    body: `BEFORE INSERT ON topics WHEN NEW.stage IS NOT NULL ${refuse(WORDS.stage)}`,
  },
  {
    name: 'hsl_topics_stage',
    table: 'topics',
    body: `BEFORE UPDATE ON topics
      WHEN NEW.stage IS NOT OLD.stage
        AND NEW.stage IS NOT (SELECT stage FROM workflow_instances WHERE topic = NEW.document_id)
      ${refuse(WORDS.stage)}`,
  },
  {
    name: 'hsl_topics_identity',
    table: 'topics',
    body: `BEFORE UPDATE ON topics
      WHEN NEW.document_id IS NOT OLD.document_id
        AND EXISTS (SELECT 1 FROM workflow_instances WHERE topic = OLD.document_id)
      ${refuse(WORDS.topic)}`,
  },
  {
    name: 'hsl_topics_no_delete',
    table: 'topics',
    body: `BEFORE DELETE ON topics
      WHEN EXISTS (SELECT 1 FROM workflow_instances WHERE topic = OLD.document_id)
      ${refuse(WORDS.topic)}`,
  },
  {
    name: 'hsl_suggestions_text',
    table: 'suggestions',
    body: `BEFORE UPDATE ON suggestions
      WHEN OLD.raw_text IS NOT NULL AND NEW.raw_text IS NOT OLD.raw_text
      ${refuse(WORDS.suggestion)}`,
  },
];

/** @param appendOnly the tables whose rows are written once */
export const sqliteTriggers = (appendOnly: readonly string[]): readonly Trigger[] => [
  ...ofAppendOnly(appendOnly),
  ...RECORD,
];
