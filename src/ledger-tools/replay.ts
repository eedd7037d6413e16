/** Tells how a topic came to stand where it stands: its state after each entry. */
import type { Knex } from 'knex';
import type { Release } from '../domain/process/release';
import type { Approval, ProcessEvent, ProcessState } from '../domain/process/state';
import { emptyChain, follow, type Chain } from './chain';
import { inSnapshot } from './dialect';
import { describeFinding } from './finding';
import { pages } from './pages';
import { EVENT_COLUMNS, type EventRow } from './rows';

type Write = (line: string) => Promise<void> | void;

/** Labels of stages and steps as the topic's release words them. */
interface Labels {
  readonly stages: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

const GATES: Readonly<Record<string, string>> = { approved: '同意', returned: '退回' };

function tellDecision({ gate, decision, organization, decidedOn }: Approval): string {
  return `审批 ${gate}：${GATES[decision] ?? decision}，${organization}，${decidedOn}`;
}

function tell(event: ProcessEvent, { stages, steps }: Labels): string {
  const stage = (key: string) => stages.get(key) ?? key;
  const step = (key: string) => steps.get(key) ?? key;
  switch (event.type) {
    case 'opened':
      return `立项，进入“${stage(event.stage)}”`;
    case 'moved':
      return `${step(event.transition)}：“${stage(event.from)}”→“${stage(event.to)}”`;
    case 'migrated':
      return `改按流程版本 ${event.release.slice(0, 12)} 办理：“${event.from}”→“${stage(event.to)}”`;
    case 'approval-recorded':
      return tellDecision(event.approval);
    case 'participants-recognised':
      return `认定参加人 ${Object.keys(event.recognitions).length} 名`;
    case 'participants-notified':
      return `通知参加人 ${event.participants.length} 名，${event.notice.channel}，${event.notice.sentOn}`;
  }
}

function standing(state: ProcessState, { stages }: Labels): string {
  const { rev, stage, submittedBy, approvals, recognitions, notices } = state;
  const parts = [
    `第 ${rev} 版`,
    `阶段 ${stages.get(stage) ?? stage}（${stage}）`,
    `提交人 ${submittedBy ?? '无'}`,
    `审批 ${approvals.length}`,
    `认定 ${Object.keys(recognitions).length}`,
    `通知 ${Object.keys(notices).length}`,
  ];
  return `    ${parts.join(' · ')}`;
}

async function labelsOf(trx: Knex, hash: string): Promise<Labels> {
  const row = await trx<{ hash: string; body: string }>('workflow_releases').where({ hash }).first('body');
  const release = row ? (JSON.parse(row.body) as Release) : undefined;
  return {
    stages: new Map(release?.stages.map(({ key, label }) => [key, label])),
    steps: new Map(release?.transitions.map(({ key, label }) => [key, label])),
  };
}

interface Telling {
  chain: Chain;
  labels: Labels;
  broken: boolean;
}

/** Tells one entry. What follows an entry that is wrong is not told: it would be told of a state that never was. */
async function tellEntry(trx: Knex, telling: Telling, row: EventRow): Promise<string[]> {
  if (telling.broken) return [];
  const followed = follow(telling.chain, row);
  if (!followed.ok) {
    telling.broken = true;
    return [`  ✗ ${describeFinding(followed.finding).zh}`];
  }
  const { chain, body } = followed;
  telling.chain = chain;
  const begins = body.event.type === 'opened' || body.event.type === 'migrated';
  if (begins) telling.labels = await labelsOf(trx, chain.state.release);
  const { labels } = telling;
  return [
    `  ${row.seq}. ${body.at}  ${tell(body.event, labels)}（${body.actor}）`,
    standing(chain.state, labels),
  ];
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
    let telling: Telling | undefined;
    let topics = 0;
    for await (const rows of pages<EventRow>(trx, table)) {
      for (const row of rows) {
        if (telling?.chain.topic !== row.topic) {
          topics += 1;
          telling = {
            chain: emptyChain(row.topic),
            labels: { stages: new Map(), steps: new Map() },
            broken: false,
          };
          await write(`\n议题 ${row.topic}`);
        }
        for (const line of await tellEntry(trx, telling, row)) await write(line);
      }
    }
    return topics;
  });
}
