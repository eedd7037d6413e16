/** Files that decisions rest on: their bytes are in the ledger, and one that was altered is named. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkEvidence } from '../../../src/features/evidence/check-evidence';
import { startApp, type App } from '../../support/server/app';
import { DEMO_COUNCIL, expectStage, idIn, rowNamed, signIn, type Clerk } from '../../support/council/office';
import { daysFromToday, refs } from '../../support/council/records';
import { expectRefusal } from '../../support/council/refusal';

interface Stored {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
  readonly url: string;
}

describe('evidence files', () => {
  let app: App;
  let committee: Clerk;
  let topic: string;
  let report: Stored;

  const upload = async (name: string, text: string): Promise<Stored> => {
    const answer = await committee.upload(name, Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`));
    expect(answer.status).toBe(201);
    return (answer.body as Stored[])[0] as Stored;
  };
  const onDisk = ({ url }: Stored) => path.join(app.strapi.dirs.static.public, url);
  const stored = ({ hash, ext }: Stored) => hash + ext;

  beforeAll(async () => {
    app = await startApp(DEMO_COUNCIL);
    committee = await signIn(app, 'committee');
    const room = await rowNamed(app, 'room', { slug: 'chengdong' });
    report = await upload('方案.pdf', '原来的方案');
    topic = idIn(
      await committee.create('topic', {
        title: '佐证文件（测试）',
        kind: 'annual',
        room: refs(room),
        themeCategory: 'livelihood',
        source: 'member',
        summary: '有附件的议题。',
        schemeFile: report.id,
        publicity: 'limited',
      }),
    );
    expectStage(await committee.take(topic, 'submit'), 'submitted');
  });

  afterAll(async () => {
    await app.stop();
  });

  it('are in the facts of the step by the hash of their bytes, not by the name a person gave them', async () => {
    const knex = app.strapi.db.connection;
    const entry = (await knex('workflow_events').where({ topic }).orderBy('seq', 'desc').first()) as {
      body: string;
    };
    const { facts: hash } = JSON.parse(entry.body) as { facts: string };
    const { body } = (await knex('workflow_facts').where({ hash }).first()) as { body: string };
    expect(JSON.parse(body)).toMatchObject({
      files: expect.arrayContaining([
        {
          record: 'topic',
          stored: stored(report),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      ]) as object[],
    });
    expect(body).not.toContain('方案');
  });

  it('are all as they were in the demo council', async () => {
    expect(await checkEvidence(app.strapi)).toEqual([]);
  });

  it.each([
    [
      'altered',
      (file: string) => {
        appendFileSync(file, 'x');
      },
    ],
    [
      'lost',
      (file: string) => {
        rmSync(file);
      },
    ],
  ])('are named when %s, and nothing is decided on them (二(五).12)', async (_, tamper) => {
    const before = readFileSync(onDisk(report));
    tamper(onDisk(report));
    const found = await checkEvidence(app.strapi);
    expect(found).toMatchObject([{ topic, files: [{ record: 'topic', stored: stored(report) }] }]);
    const [blocker] = expectRefusal(await committee.take(topic, 'withdraw', { comment: '撤回' }), {
      status: 409,
      clause: '二(五).12',
    });
    expect(blocker?.observed).toContain(stored(report));
    writeFileSync(onDisk(report), before);
    expect(await checkEvidence(app.strapi)).toEqual([]);
  });

  it('that are scans of a decision on paper count as well', async () => {
    const office = await signIn(app, 'office');
    const scan = await upload('批复.pdf', '同意');
    const paper = { documentNo: '测试〔2026〕5号', decidedOn: daysFromToday(0), scan: scan.id };
    expectStage(await office.approve(topic, { gate: 'party-organization', paper }), 'submitted');
    expectStage(await office.take(topic, 'approve'), 'approved');
    appendFileSync(onDisk(scan), 'x');
    expect(await checkEvidence(app.strapi)).toMatchObject([{ topic, files: [{ record: 'approval' }] }]);
  });
});
