/** The triggers in PostgreSQL's language: one function each, called before every row. */
import { GENESIS } from '../../ledger/hash';
import { SAID_BY_INSTANCE, WORDS, type Trigger } from './trigger';

const raise = (words: string) => `RAISE EXCEPTION '${words}'`;
const LAST_ENTRY = 'FROM workflow_events WHERE topic = NEW.topic';

/** What stands between BEGIN and END, by trigger; `when` is the clause of CREATE TRIGGER. */
export interface PostgresTrigger extends Trigger {
  readonly when: string;
}

const ofAppendOnly = (appendOnly: readonly string[]): readonly PostgresTrigger[] =>
  appendOnly.flatMap((table): PostgresTrigger[] => [
    {
      name: `hsl_${table}_written_once`,
      table,
      when: `BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW`,
      body: `${raise(WORDS.appendOnly)};`,
    },
    {
      name: `hsl_${table}_no_truncate`,
      table,
      when: `BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT`,
      body: `${raise(WORDS.appendOnly)};`,
    },
  ]);

const RECORD: readonly PostgresTrigger[] = [
  {
    name: 'hsl_events_chain',
    table: 'workflow_events',
    when: 'BEFORE INSERT ON workflow_events FOR EACH ROW',
    body: `
      IF NEW.seq <> coalesce((SELECT max(seq) ${LAST_ENTRY}), 0) + 1
        OR NEW.prev_hash <> coalesce((SELECT hash ${LAST_ENTRY} ORDER BY seq DESC LIMIT 1), '${GENESIS}')
        OR NEW.hash <> encode(sha256(convert_to(
          'hsl1' || chr(10) || NEW.prev_hash || chr(10) || NEW.body, 'UTF8')), 'hex')
      THEN ${raise(WORDS.chain)}; END IF;
      RETURN NEW;`,
  },
  {
    name: 'hsl_instances_follow',
    table: 'workflow_instances',
    when: `BEFORE INSERT OR UPDATE OF ${SAID_BY_INSTANCE} ON workflow_instances FOR EACH ROW`,
    body: `
      IF NOT EXISTS (SELECT 1 ${LAST_ENTRY} AND seq = NEW.rev AND hash = NEW.head_hash)
        OR EXISTS (SELECT 1 ${LAST_ENTRY} AND seq > NEW.rev)
      THEN ${raise(WORDS.instance)}; END IF;
      IF TG_OP = 'UPDATE' THEN
        IF NEW.topic <> OLD.topic
          OR (NEW.rev = OLD.rev
            AND (NEW.stage <> OLD.stage OR NEW.state <> OLD.state OR NEW.release <> OLD.release))
          OR (NEW.stage <> OLD.stage AND NOT EXISTS (
            SELECT 1 ${LAST_ENTRY} AND seq > OLD.rev AND body::json #>> '{event,to}' = NEW.stage))
          OR (NEW.release <> OLD.release AND NOT EXISTS (
            SELECT 1 ${LAST_ENTRY} AND seq > OLD.rev AND body::json #>> '{event,release}' = NEW.release))
        THEN ${raise(WORDS.instance)}; END IF;
      END IF;
      RETURN NEW;`,
  },
  {
    name: 'hsl_instances_no_delete',
    table: 'workflow_instances',
    when: 'BEFORE DELETE ON workflow_instances FOR EACH ROW',
    body: `${raise(WORDS.instance)};`,
  },
  {
    name: 'hsl_instances_no_truncate',
    table: 'workflow_instances',
    when: 'BEFORE TRUNCATE ON workflow_instances FOR EACH STATEMENT',
    body: `${raise(WORDS.instance)};`,
  },
  {
    name: 'hsl_topics_stage',
    table: 'topics',
    when: 'BEFORE INSERT OR UPDATE ON topics FOR EACH ROW',
    body: `
      IF TG_OP = 'INSERT' THEN
        IF NEW.stage IS NOT NULL THEN ${raise(WORDS.stage)}; END IF;
        RETURN NEW;
      END IF;
      IF NEW.stage IS DISTINCT FROM OLD.stage AND NEW.stage IS DISTINCT FROM
        (SELECT stage FROM workflow_instances WHERE topic = NEW.document_id)
      THEN ${raise(WORDS.stage)}; END IF;
      IF NEW.document_id IS DISTINCT FROM OLD.document_id
        AND EXISTS (SELECT 1 FROM workflow_instances WHERE topic = OLD.document_id)
      THEN ${raise(WORDS.topic)}; END IF;
      RETURN NEW;`,
  },
  {
    name: 'hsl_topics_no_delete',
    table: 'topics',
    when: 'BEFORE DELETE ON topics FOR EACH ROW',
    body: `
      IF EXISTS (SELECT 1 FROM workflow_instances WHERE topic = OLD.document_id)
      THEN ${raise(WORDS.topic)}; END IF;
      RETURN OLD;`,
  },
  {
    name: 'hsl_topics_no_truncate',
    table: 'topics',
    when: 'BEFORE TRUNCATE ON topics FOR EACH STATEMENT',
    body: `${raise(WORDS.topic)};`,
  },
  {
    name: 'hsl_suggestions_text',
    table: 'suggestions',
    when: 'BEFORE UPDATE ON suggestions FOR EACH ROW',
    body: `
      IF OLD.raw_text IS NOT NULL AND NEW.raw_text IS DISTINCT FROM OLD.raw_text
      THEN ${raise(WORDS.suggestion)}; END IF;
      RETURN NEW;`,
  },
];

/** @param appendOnly the tables whose rows are written once */
export const postgresTriggers = (appendOnly: readonly string[]): readonly PostgresTrigger[] => [
  ...ofAppendOnly(appendOnly),
  ...RECORD,
];
