import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cutIntoClauses } from '../../../src/domain/law/clause';
import { APP_DIR } from '../server/paths';

/** One reason why a write was refused. */
export interface Blocker {
  readonly policy: string;
  readonly clause: string;
  readonly quote: string;
  readonly observed: string;
  readonly needed: string;
  readonly whoCanFix: string;
  readonly how: string;
}

interface RefusalBody {
  readonly error: {
    readonly status: number;
    readonly name: string;
    readonly message: string;
    readonly details: { readonly blockers: readonly Blocker[] };
  };
}

interface Expected {
  readonly status: 403 | 409;
  /** Every clause that must be among the reasons. */
  readonly clause: string | readonly string[];
}

const PLAN = new Map(
  cutIntoClauses(readFileSync(path.join(APP_DIR, 'database', 'seeds', 'haian-plan.txt'), 'utf8')).map(
    ({ id, text }) => [id, text] as const,
  ),
);

/**
 * Checks that a response is a refusal that cites these clauses, in the plan's very words.
 *
 * @returns the blockers, for tests that look closer
 */
export function expectRefusal(
  response: { readonly status: number; readonly body: unknown },
  { status, clause }: Expected,
): readonly Blocker[] {
  expect({ status: response.status, body: response.body }).toMatchObject({
    status,
    body: { error: { status, message: expect.stringMatching(/\S/) } },
  });
  // The shape is what the lines below establish.
  const { blockers } = (response.body as RefusalBody).error.details;
  for (const blocker of blockers) expectComplete(blocker);
  const clauses = typeof clause === 'string' ? [clause] : clause;
  expect(blockers.map((blocker) => blocker.clause)).toEqual(expect.arrayContaining([...clauses]));
  return blockers;
}

function expectComplete(blocker: Blocker): void {
  const filled = expect.stringMatching(/\S/);
  expect(blocker).toMatchObject({
    policy: filled,
    clause: filled,
    quote: filled,
    observed: filled,
    needed: filled,
    whoCanFix: filled,
    how: filled,
  });
  const words = PLAN.get(blocker.clause);
  if (words !== undefined) expect(words).toContain(blocker.quote.replace(/。$/, ''));
}
