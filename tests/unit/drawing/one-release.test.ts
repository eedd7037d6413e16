/** One release, many shapes: documents, poster, picture, BPMN and refusals say the same names and clause numbers. */
import { flowchartPictures } from '../../../src/strapi/pages/flowchart-picture';
import { importBpmn } from '../../../src/drawing/bpmn/import';
import { exportBpmn } from '../../../src/drawing/bpmn/export';
import { drawRelease } from '../../../src/drawing/svg';
import { clauseRows, rowsOf } from '../../../src/drawing/table';
import { clausesOf } from '../../../src/drawing/words';
import { explain } from '../../../src/domain/process/decide';
import { TOPIC_KINDS, type TopicKind } from '../../../src/domain/law/vocabulary';
import { zhHans } from '../../../src/words/zh-hans';
import { phraseRefusal } from '../../../src/words/phrase';
import { renderPoster } from '../../../src/site/pages/flowcharts/poster-view';
import { shippedRelease } from '../../factories/releases';
import { facts, situation, state } from '../../factories/situations';

type Steps = Readonly<Record<string, readonly string[]>>;

/** Words between tags, in order. */
const wordsIn = (markup: string): string[] =>
  [...markup.matchAll(/>([^<>]+)</g)].map(([, words = '']) => words.trim()).filter((words) => words !== '');

const CLAUSE = /^[一二三四五六七八九十]+\([一二三四五六七八九十]+\)\.\d+$/;

/** Every step by name, with the numbers of its clauses. */
const stepsIn = {
  picture: (kind: TopicKind): Steps =>
    Object.fromEntries(
      drawRelease(shippedRelease(kind))
        .split('data-words=')
        .slice(1)
        .map((part) => wordsIn(part.slice(0, part.indexOf('</g>'))))
        .map(([label = '', ...clauses]) => [label, clauses]),
    ),
  table: (kind: TopicKind): Steps =>
    Object.fromEntries(
      rowsOf(shippedRelease(kind))
        .flatMap(({ steps }) => steps)
        .map(({ label, clauses }) => [label, clauses]),
    ),
  document: (kind: TopicKind): Steps =>
    Object.fromEntries(
      flowchartPictures([shippedRelease(kind)])
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2)
        .map((line) => line.slice(2, -2).split(' | '))
        .map((cells) => [cells[0] ?? '', cells.at(-1)?.split('、') ?? []]),
    ),
};

describe.each(TOPIC_KINDS)('the %s release', (kind) => {
  const release = shippedRelease(kind);
  const steps: Steps = Object.fromEntries(release.transitions.map((step) => [step.label, clausesOf(step)]));
  const labels = release.stages.map(({ label }) => label);

  it.each(Object.entries(stepsIn))('has the same steps and clauses in the %s', (_shape, read) => {
    expect(read(kind)).toEqual(steps);
  });

  it('has the same stages in picture, table, poster and BPMN', async () => {
    const inOrder = (names: readonly string[]) => [...names].sort();
    const picture = drawRelease(release).split('data-stage=').slice(1);
    expect(inOrder(picture.map((part) => wordsIn(part)[1] ?? ''))).toEqual(inOrder(labels));
    expect(inOrder(rowsOf(release).map(({ label }) => label))).toEqual(inOrder(labels));
    const read = await importBpmn(await exportBpmn(release));
    expect(read.ok && read.draft.stages.map(({ label }) => label)).toEqual(labels);
  });

  it('puts the same clauses on the poster, in words and in BPMN', async () => {
    const chart = {
      documentId: 'x',
      topicKind: kind,
      hash: 'a'.repeat(64),
      activatedAt: '2026-01-01T00:00:00Z',
      release,
    };
    const poster = renderPoster({ council: '海安市政协', chart, sheet: 'A3', origin: 'https://example.org' });
    const all = [...new Set(Object.values(steps).flat())].sort();
    expect(
      clauseRows(release)
        .map(({ clause }) => clause)
        .sort(),
    ).toEqual(all);
    const shown = wordsIn(poster)
      .flatMap((words) => words.split('、'))
      .filter((words) => CLAUSE.test(words));
    expect([...new Set(shown)].sort()).toEqual(all);
    const xml = await exportBpmn(release);
    const inBpmn = [...xml.matchAll(/[cC]lause="([^"]+)"/g)].map(([, clause]) => clause);
    expect([...new Set(inBpmn)].sort()).toEqual(all);
  });

  it('refuses a step with clauses that stand on its arrow, by the names that stand there', () => {
    for (const { key } of release.stages) {
      // Nothing has been done yet, so that every guard has something to say.
      const empty = facts({ surveys: [], sessions: [], participants: [], outcomes: [], feedbacks: [] });
      const started = { ...empty, topic: { ...empty.topic, kind } };
      const here = situation(kind, { state: state({ stage: key, approvals: [] }), facts: started });
      for (const { transition, blockers } of explain(here)) {
        const guarded = blockers.filter(({ policy }) =>
          transition.guards.some((guard) => guard.policy === policy),
        );
        for (const { citation } of guarded) expect(steps[transition.label]).toContain(citation.clause);
        const sentence = phraseRefusal(`“${transition.label}”`, guarded, zhHans);
        for (const { citation } of guarded) expect(sentence).toContain(citation.clause);
      }
    }
  });
});
