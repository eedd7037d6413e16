/**
 * One release, and every place that tells of it says the same: data, public page, poster, docs/, the panel on the
 * topic's form with its picture, and the refusal of a step.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openCouncil } from '../support/browser/browser';
import { TEST_PASSWORD } from '../support/server/environment';
import { APP_DIR } from '../support/server/paths';
import type { RunningServer } from '../support/server/running-server';
import { enterPanel, openPage } from '../support/browser/screens';

const CHART = '年度议题协商工作流程图';
const CLAUSE = /[一二三四五六七八九十]\([一二三四五六七八九十]+\)\.\d+/g;

/** What a place says of a chart: its stages, and each step with its clauses. */
interface Told {
  readonly stages: readonly string[];
  readonly steps: readonly string[];
}

interface Step {
  readonly key: string;
  readonly label: string;
  readonly allowed?: boolean;
  readonly blockers?: readonly { readonly clause: string }[];
  readonly clauses: readonly { readonly clause: string }[];
}

const clausesIn = (text: string): string[] => [...new Set(text.match(CLAUSE) ?? [])].sort();
const step = (label: string, clauses: string) => `${label}: ${clausesIn(clauses).join(' ')}`;
const told = (stages: readonly string[], steps: readonly string[]): Told => ({
  stages: [...new Set(stages)].sort(),
  steps: [...new Set(steps)].sort(),
});

let server: RunningServer;
let browser: Browser;
let token: string;
let release: Told & { readonly version: string; readonly of: ReadonlyMap<string, readonly string[]> };

async function ask<T>(address: string, body?: object): Promise<T> {
  const response = await fetch(server.url + address, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

async function readRelease(): Promise<typeof release> {
  const charts = await ask<{ data: { documentId: string; title: string }[] }>('/api/flowcharts');
  const chart = charts.data.find(({ title }) => title === CHART)?.documentId ?? '';
  const { data } = await ask<{
    data: { version: string; stages: { label: string }[]; transitions: Step[] };
  }>(`/api/flowcharts/${chart}/release`);
  const numbers = ({ clauses }: Step) => clauses.map(({ clause }) => clause);
  return {
    ...told(
      data.stages.map(({ label }) => label),
      data.transitions.map((each) => step(each.label, numbers(each).join(' '))),
    ),
    version: data.version,
    of: new Map(data.transitions.map((each) => [each.key, numbers(each)])),
  };
}

openCouncil((opened) => ({ server, browser } = opened));

beforeAll(async () => {
  token = '';
  release = await readRelease();
  const account = { email: 'office@haian.example', password: TEST_PASSWORD };
  token = (await ask<{ data: { token: string } }>('/admin/login', account)).data.token;
});

/** What the table of a public page says. */
const inTable = async (page: Page): Promise<Told> => {
  const rows = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.chart-table tbody')).map((body) => ({
      stage: body.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
      steps: Array.from(body.querySelectorAll('tr')).map((row) => [
        row.querySelector('[data-name=步骤]')?.textContent ?? '',
        row.querySelector('[data-name=依据条款]')?.textContent ?? '',
      ]),
    })),
  );
  const steps = rows.flatMap((row) => row.steps).filter(([label]) => label !== '');
  return told(
    rows.map(({ stage }) => stage),
    steps.map(([label = '', clauses = '']) => step(label, clauses)),
  );
};

/** The stages of a picture; each names itself before whoever has it. */
const stagesDrawn = (picture: string): string[] =>
  [...picture.matchAll(/data-stage="[^"]*"[^>]*><title>([^<，]*)/g)].map(([, label = '']) => label).sort();

/** The clauses written into a picture, whatever step they stand at. */
const clausesDrawn = (picture: string): string[] => clausesIn(picture.replace(/<title>[^<]*<\/title>/g, ''));

it.each([
  ['public page', '/flowcharts/annual'],
  ['poster', '/flowcharts/annual/poster?size=A3'],
])('the %s says it, as picture and as table', async (_place, address) => {
  const page = await openPage(browser, 'desktop');
  await page.goto(server.url + address);
  expect(await page.locator('main').innerText()).toContain(release.version);
  expect(await inTable(page)).toEqual(told(release.stages, release.steps));
  const picture = await page
    .locator('svg.chart')
    .first()
    .evaluate((svg) => svg.outerHTML);
  expect(stagesDrawn(picture)).toEqual(release.stages);
  expect(clausesDrawn(picture)).toEqual(clausesIn([...release.of.values()].flat().join(' ')));
  await page.context().close();
});

it('docs/workflows.md says it', () => {
  const pages = readFileSync(path.join(APP_DIR, 'docs', 'workflows.md'), 'utf8').split(/^## /m);
  const page = pages.find((each) => each.startsWith(CHART)) ?? '';
  const stages = [...page.matchAll(/^ {2}[\w-]+(?:\["|\(\[")([^"]+)"/gm)].map(([, label = '']) => label);
  const rows = [...page.matchAll(/^\| (.+) \|$/gm)].slice(2).map(([, row = '']) => row.split(' | '));
  expect(
    told(
      stages,
      rows.map((row) => step(row[0] ?? '', row.at(-1) ?? '')),
    ),
  ).toEqual(told(release.stages, release.steps));
});

interface Topic {
  readonly documentId: string;
  readonly kind: string;
}
interface Process {
  readonly stageLabel: string;
  readonly transitions: readonly Step[];
}

/** A topic with a step that more than one clause holds up. */
async function heldUp(): Promise<{ topic: string; process: Process; blocked: Step }> {
  const list = '/content-manager/collection-types/api::topic.topic?pageSize=100';
  const { results } = await ask<{ results: readonly Topic[] }>(list);
  for (const { documentId, kind } of results) {
    if (kind !== 'annual') continue;
    const { data } = await ask<{ data?: Process }>(`/workflow/topics/${documentId}`);
    const blocked = data?.transitions.find(({ blockers = [] }) => clausesIn(namesOf(blockers)).length > 1);
    if (data && blocked) return { topic: documentId, process: data, blocked };
  }
  throw new Error('No topic is held up');
}
const namesOf = (blockers: Step['blockers'] = []): string => blockers.map(({ clause }) => clause).join(' ');

it('the panel on the topic’s form and the refusal of its step say it', async () => {
  const { topic, process, blocked } = await heldUp();
  const refused = await ask<{ error: { message: string; details: { blockers: Step['blockers'] } } }>(
    `/workflow/topics/${topic}/transitions/${blocked.key}`,
    { commandId: randomUUID() },
  );
  const cited = clausesIn(namesOf(refused.error.details.blockers));
  expect(cited.length).toBeGreaterThan(1);
  expect(release.of.get(blocked.key)).toEqual(expect.arrayContaining(cited));
  expect(clausesIn(refused.error.message)).toEqual(cited);
  expect(refused.error.message).toContain(blocked.label);
  expect(release.steps).toContain(step(blocked.label, release.of.get(blocked.key)?.join(' ') ?? ''));

  const page = await openPage(browser, 'desktop');
  await enterPanel(page, server, 'office');
  await page.goto(`${server.url}/admin/content-manager/collection-types/api::topic.topic/${topic}`);
  const held = page.locator('details').filter({ has: page.getByText(`${blocked.label}（还差`) });
  await held.waitFor();
  expect(
    clausesIn((await held.locator('li').allInnerTexts()).map((text) => text.split('\n')[0]).join(' ')),
  ).toEqual(cited);
  expect(release.stages).toContain(process.stageLabel);
  // The form has a field of that name too.
  await page.getByText('当前阶段').last().waitFor();
  await page.getByText(process.stageLabel, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '在流程图上看' }).click();
  await page.locator('img[alt^=流程图]').waitFor();
  // The browser shows it from memory and does not tell what it read.
  const address = `${server.url}/workflow/topics/${topic}/chart.svg`;
  const picture = await (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).text();
  expect(stagesDrawn(picture)).toEqual(release.stages);
  expect(clausesDrawn(picture)).toEqual(clausesIn([...release.of.values()].flat().join(' ')));
  await page.context().close();
});
