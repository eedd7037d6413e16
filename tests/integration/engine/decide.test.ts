/** A body's decision and the step that carries it out are one command; what follows from an event is part of it. */
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { declareConsequences } from '../../../src/engine/process/consequences';
import { CONSEQUENCES } from '../../../src/features';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';
import { startApp, type App } from '../../support/server/app';

const PAPER = { documentNo: '测试党发〔2026〕20号', decidedOn: daysFromToday(0) };

let app: App;
let committee: Clerk;
let chairs: Clerk;
let office: Clerk;

const decide = (clerk: Clerk, topic: string, more: Readonly<Record<string, unknown>>) =>
  clerk.send('post', `/workflow/topics/${topic}/decide`, {
    commandId: randomUUID(),
    decision: 'approved',
    ...more,
  });
const revOf = ({ body }: Response) => (body as { data: { rev: number } }).data.rev;
const codeIn = ({ body }: Response) => (body as { error: { details: { code: string } } }).error.details.code;

/** An ad-hoc topic that waits for the chairs' meeting. */
async function submitted(title: string): Promise<string> {
  const topic = idIn(
    await committee.create('topic', {
      title,
      kind: 'ad-hoc',
      room: refs(await rowNamed(app, 'room', { slug: 'willman' })),
      themeCategory: 'livelihood',
      source: 'committee',
      summary: '夜班没有班车。',
      publicity: 'limited',
      leadCommittee: refs(await rowNamed(app, 'organization', { kind: 'committee' })),
      scheme: '先走访，再开会。',
    }),
  );
  expectStage(await committee.take(topic, 'submit'), 'submitted');
  return topic;
}

beforeAll(async () => {
  app = await startApp(DEMO_COUNCIL);
  [committee, chairs, office] = [
    await signIn(app, 'committee'),
    await signIn(app, 'chairs'),
    await signIn(app, 'office'),
  ];
});
afterAll(async () => {
  await app.stop();
});

describe('a decision', () => {
  let topic: string;
  beforeAll(async () => {
    topic = await submitted('一次决定（测试）');
  });

  it('taken here moves the topic, and the answer is the process as anybody then sees it', async () => {
    const answer = await decide(chairs, topic, { gate: 'chairs-meeting' });
    expectStage(answer, 'reviewed');
    expect(answer.text).toBe((await chairs.view(topic)).text);
  });

  it('that is refused at the step leaves no record of the decision either', async () => {
    const before = await office.view(topic);
    const returned = { gate: 'party-organization', decision: 'returned', paper: PAPER };
    const [blocker] = expectRefusal(await decide(office, topic, returned), { status: 409, clause: [] });
    expect(blocker?.policy).toBe('reason-given');
    expect((await office.view(topic)).text).toBe(before.text);
  });

  it('is not taken on what somebody else has changed meanwhile', async () => {
    const order = { gate: 'party-organization', paper: PAPER, expectedRev: 1 };
    expect((await decide(office, topic, order)).status).toBe(409);
  });

  it('taken on paper is written down and carried out, once, however often it is sent', async () => {
    const rev = revOf(await office.view(topic));
    const order = { gate: 'party-organization', paper: PAPER, commandId: randomUUID() };
    const first = await decide(office, topic, order);
    expectStage(first, 'approved');
    expect(revOf(first)).toBe(rev + 2);
    const again = await decide(office, topic, order);
    expectStage(again, 'approved');
    expect(again.text).toBe(first.text);
  });

  it('without a step on the chart is refused in words', async () => {
    const answer = await decide(office, topic, { gate: 'chairs-meeting', paper: PAPER });
    expect([answer.status, codeIn(answer)]).toEqual([409, 'DECISION_WITHOUT_STEP']);
  });
});

describe('what follows from an event', () => {
  afterAll(() => {
    declareConsequences(app.strapi, CONSEQUENCES);
  });

  it('happens in its transaction: whoever throws takes the step back', async () => {
    const topic = await submitted('后续（测试）');
    const before = await chairs.view(topic);
    const seen: string[] = [];
    const note = ({ event }: { readonly event: { readonly type: string } }) => {
      seen.push(event.type);
      return Promise.resolve();
    };
    const fail = () => Promise.reject(new Error('no consequence today'));
    declareConsequences(app.strapi, [...CONSEQUENCES, { 'approval-recorded': note, moved: fail }]);
    expect((await decide(chairs, topic, { gate: 'chairs-meeting' })).status).toBe(500);
    expect((await chairs.view(topic)).text).toBe(before.text);
    declareConsequences(app.strapi, [...CONSEQUENCES, { 'approval-recorded': note, moved: note }]);
    expectStage(await decide(chairs, topic, { gate: 'chairs-meeting' }), 'reviewed');
    expect(seen).toEqual(['approval-recorded', 'approval-recorded', 'moved']);
  });
});
