/** Prints the history of each topic, with its state after each entry. */
import type { Knex } from 'knex';
import type { Release } from '../domain/process/release';
import type { ProcessEvent, ProcessState } from '../domain/record/state';
import { phraseEvent, type Happened } from '../words/history';
import { zhHans } from '../words/zh-hans';
import { emptyChain, follow, type Chain } from './chain';
import { inSnapshot } from './dialect';
import { describeFinding } from './finding';
import { pages } from './pages';
import { EVENT_COLUMNS, type EventRow } from './rows';

type Write = (line: string) => Promise<void> | void;

/** The release a topic runs on, for the names of its stages and steps. */
type Names = Pick<Release, 'stages' | 'transitions'>;

const NAMELESS: Names = { stages: [], transitions: [] };

const stageIn = ({ stages }: Names, key: string): string =>
  stages.find((stage) => stage.key === key)?.label ?? key;

/** From where to where, or on what day by whom: what the one line of history leaves out. */
function detailOf(event: ProcessEvent, release: Names): string {
  if ('from' in event) return `：“${stageIn(release, event.from)}”→“${stageIn(release, event.to)}”`;
  if (event.type === 'approval-recorded')
    return `：${event.approval.organization}，${event.approval.decidedOn}`;
  return event.type === 'participants-notified' ? `：${event.notice.channel}，${event.notice.sentOn}` : '';
}

function stateLine(state: ProcessState, release: Names): string {
  const { rev, stage, submitters, approvals, recognitions, notices } = state;
  const parts = [
    `第 ${rev} 版`,
    `阶段 ${stageIn(release, stage)}（${stage}）`,
    `提交人 ${submitters.join('、') || '无'}`,
    `审批 ${approvals.length}`,
    `认定 ${Object.keys(recognitions).length}`,
    `通知 ${Object.keys(notices).length}`,
  ];
  return `    ${parts.join(' · ')}`;
}

async function releaseNamed(trx: Knex, hash: string): Promise<Names> {
  const row = await trx<{ hash: string; body: string }>('workflow_releases').where({ hash }).first('body');
  return row ? (JSON.parse(row.body) as Release) : NAMELESS;
}

interface Narration {
  chain: Chain;
  release: Names;
  readonly history: Happened[];
  broken: boolean;
}

/** Tells one entry, up to the first wrong one: what follows it would rest on a state that never existed. */
async function tellEntry(trx: Knex, narration: Narration, row: EventRow): Promise<string[]> {
  if (narration.broken) return [];
  const followed = follow(narration.chain, row);
  if (!followed.ok) {
    narration.broken = true;
    return [`  ✗ ${describeFinding(followed.finding).zh}`];
  }
  const { chain, body } = followed;
  narration.chain = chain;
  if ('release' in body.event) narration.release = await releaseNamed(trx, chain.state.release);
  const { release, history } = narration;
  const { event, at, actor } = body;
  history.push({ seq: row.seq, event });
  const words = phraseEvent(event, zhHans, { release, history }) + detailOf(event, release);
  return [`  ${row.seq}. ${at}  ${words}（${actor}）`, stateLine(chain.state, release)];
}

/**
 * Hands lines to `write`: for each topic its entries in order, and the state after each.
 *
 * @returns how many topics there were; a chain that cannot be followed ends with what is wrong
 */
export function replayLedger(knex: Knex, topic: string | null, write: Write): Promise<number> {
  const where: Record<string, string> = topic === null ? {} : { topic };
  const table = {
    name: 'workflow_events',
    columns: EVENT_COLUMNS,
    key: ['topic', 'seq'] as const,
    size: 500,
    where,
  };
  return inSnapshot(knex, async (trx) => {
    let narration: Narration | undefined;
    let topics = 0;
    for await (const rows of pages<EventRow>(trx, table)) {
      for (const row of rows) {
        if (narration?.chain.topic !== row.topic) {
          topics += 1;
          narration = { chain: emptyChain(row.topic), release: NAMELESS, history: [], broken: false };
          await write(`\n议题 ${row.topic}`);
        }
        for (const line of await tellEntry(trx, narration, row)) await write(line);
      }
    }
    return topics;
  });
}
