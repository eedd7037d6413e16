import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver';
import * as fc from 'fast-check';
import { exportBpmn } from '../../../src/drawing/bpmn/export';
import { importBpmn, MOST_CHARACTERS } from '../../../src/drawing/bpmn/import';
import { stageId } from '../../../src/drawing/bpmn/names';
import type { Release } from '../../../src/domain/process/release';
import { shippedRelease } from '../../factories/releases';
import { randomRelease } from '../../factories/random-releases';
import { runForeign } from '../../support/charts/bpmn-engine';
import { bpmnFaults } from '../../support/charts/xsd';

const annual = shippedRelease('annual');
const adHoc = shippedRelease('ad-hoc');

/** The same chart with a deadline in one stage, as a chart may set one. */
const withDeadline: Release = {
  ...annual,
  stages: annual.stages.map((stage) =>
    stage.key === 'converting' ? { ...stage, deadlineDays: 30, resetsApprovals: true } : stage,
  ),
};

/** What an import is to give back: everything drawn, without what the rules add. */
const draftOf = ({ title, topicKind, stages, transitions }: Release) => ({
  title,
  topicKind,
  stages,
  transitions: transitions.map(({ guards: _guards, whoRule: _rule, ...step }) => step),
});

/** The findings of the recommended rules, by severity. */
async function lint(xml: string): Promise<Record<string, string[]>> {
  const { rootElement } = await new BpmnModdle({}).fromXML(xml);
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const reports = Object.entries(await linter.lint(rootElement)).flatMap(([rule, found]) =>
    found.map(({ id, category }) => ({ category, what: `${rule} ${id}` })),
  );
  const of = (wanted: string) =>
    reports.filter(({ category }) => category === wanted).map(({ what }) => what);
  return { error: of('error'), 'rule-error': of('rule-error') };
}

describe('a release as BPMN 2.0', () => {
  it.each([
    ['annual', annual],
    ['ad-hoc', adHoc],
    ['with a deadline', withDeadline],
  ])('%s is valid against the schemas of the OMG and has no error by bpmnlint', async (_name, release) => {
    const xml = await exportBpmn(release, '12345678');
    expect(await bpmnFaults(xml)).toEqual([]);
    expect(await lint(xml)).toEqual({ error: [], 'rule-error': [] });
  });

  it('is valid whatever the chart', async () => {
    for (const release of fc.sample(randomRelease, { numRuns: 12, seed: 11 })) {
      expect(await bpmnFaults(await exportBpmn(release))).toEqual([]);
    }
  }, 30_000);

  it('names every clause a step rests on, for people and for programs', async () => {
    const xml = await exportBpmn(annual);
    for (const { citation } of annual.transitions.flatMap(({ guards }) => guards)) {
      expect(xml).toContain(`${citation.clause}“${citation.quote}”`);
      expect(xml).toContain(`clause="${citation.clause}"`);
    }
  });

  it('reminds where a stage has a deadline, without interrupting it', async () => {
    const xml = await exportBpmn(withDeadline);
    expect(xml).toMatch(/boundaryEvent id="deadline.converting"[^>]*cancelActivity="false"/);
    expect(xml).toContain('P30D');
    expect(await exportBpmn(annual)).not.toContain('boundaryEvent');
  });
});

type Choose = (most: number) => number;

const leaving = ({ transitions }: Release, here: string) =>
  transitions.filter(({ from }) => from.includes(here));

/** A way through a chart, mostly staying inside, and what it reaches; some end with a step that is not drawn there. */
function walk(release: Release, choose: Choose): { steps: string[]; reached: string[] } {
  let here = 'drafted';
  const [steps, reached] = [[] as string[], [stageId(here)]];
  for (let left = 24; left > 0; left -= 1) {
    const open = leaving(release, here);
    const inside = open.filter(({ kind }) => kind === 'forward' || kind === 'return');
    const offered = choose(10) === 0 ? open : inside;
    const step = offered[choose(offered.length - 1)];
    if (!step) return { steps, reached };
    here = step.to;
    steps.push(step.key);
    reached.push(stageId(here));
  }
  const closed = release.transitions.filter(({ from }) => !from.includes(here));
  const wrong = closed[choose(closed.length - 1)];
  // Where one step alone leads on, a foreign engine does not ask which.
  if (!wrong || leaving(release, here).length < 2) return { steps, reached };
  return { steps: [...steps, wrong.key], reached: [...reached, 'refused'] };
}

describe('a foreign engine', () => {
  it('goes the way of our own chart on 1000 different random ways', async () => {
    const charts = await Promise.all(
      [annual, adHoc].map(async (release) => ({ release, xml: await exportBpmn(release) })),
    );
    const seeds = fc.sample(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), {
      numRuns: 300,
      seed: 20190901,
    });
    // A walk of five steps has gone five ways: each of its beginnings is one.
    const ways = new Set<string>();
    for (const [run, seed] of seeds.entries()) {
      if (ways.size >= 1000) break;
      const { release, xml } = charts[run % 2] as (typeof charts)[number];
      const chance = seed[Symbol.iterator]();
      const { steps, reached } = walk(release, (most) => (chance.next().value ?? 0) % (most + 1));
      expect([steps, await runForeign(xml, steps)]).toEqual([steps, reached]);
      for (const index of steps.keys()) ways.add(`${run % 2} ${steps.slice(0, index + 1).join(' ')}`);
    }
    expect(ways.size).toBeGreaterThanOrEqual(1000);
  }, 240_000);
});

describe('BPMN read back', () => {
  it.each([
    ['annual', annual],
    ['ad-hoc', adHoc],
    ['with a deadline', withDeadline],
  ])('gives the chart of the release: %s', async (_name, release) => {
    const read = await importBpmn(await exportBpmn(release));
    expect(read).toEqual({ ok: true, draft: draftOf(release), notUnderstood: [] });
  });

  it('gives the chart of any release', async () => {
    await fc.assert(
      fc.asyncProperty(randomRelease, async (release) => {
        const read = await importBpmn(await exportBpmn(release));
        expect(read).toEqual({ ok: true, draft: draftOf(release), notUnderstood: [] });
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  const changed = async (change: (xml: string) => string) => importBpmn(change(await exportBpmn(annual)));

  it('takes names and lanes as they were changed in the drawing', async () => {
    const read = await changed((xml) => xml.replaceAll('name="调研中"', 'name="正在调研"'));
    expect(read).toMatchObject({ ok: true, notUnderstood: [] });
    expect(read.ok && read.draft.stages.find(({ key }) => key === 'surveying')?.label).toBe('正在调研');
  });

  it.each([
    [
      'a part of another kind',
      (xml: string) =>
        xml.replace('<bpmn:userTask', '<bpmn:serviceTask id="robot" name="机器人" />\n<bpmn:userTask'),
      { fault: 'NOT_OUR_ELEMENT', what: '机器人' },
    ],
    [
      'a task without our own element',
      (xml: string) =>
        xml.replace('<bpmn:userTask', '<bpmn:userTask id="new" name="新阶段" />\n<bpmn:userTask'),
      { fault: 'NOT_OUR_STAGE', what: '新阶段' },
    ],
    [
      'a step of an unknown role',
      (xml: string) => xml.replace('who="office"', 'who="mayor"'),
      { fault: 'NOT_OUR_STEP', what: '列入年度计划' },
    ],
    [
      'a changed condition',
      (xml: string) => xml.replace("${step == 'approve'}", "${step != 'approve'}"),
      { fault: 'CONDITION_CHANGED', what: '审定通过' },
    ],
    [
      'ways of one step that differ',
      (xml: string) => xml.replace(/(id="step\.withdraw\.planned" name=")撤回/, '$1另撤'),
      { fault: 'STEPS_DIFFER', what: '另撤' },
    ],
    [
      'a lane that is nobody’s',
      (xml: string) =>
        xml
          .replace('id="lane.party-organization"', 'id="Lane_1"')
          .replace('bpmnElement="lane.party-organization"', 'bpmnElement="Lane_1"'),
      { fault: 'LANE_UNKNOWN', what: '待审定' },
    ],
  ])('names %s and leaves it out', async (_name, change, fault) => {
    const read = await changed(change);
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.notUnderstood).toContainEqual(fault);
  });

  it.each([
    ['BPMN_HAS_DOCTYPE', () => '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;&a;</x>'],
    ['BPMN_HAS_DOCTYPE', (xml: string) => xml.replace('?>', '?><!doctype html>')],
    ['BPMN_TOO_LARGE', () => 'x'.repeat(MOST_CHARACTERS + 1)],
    ['BPMN_UNREADABLE', () => '这不是流程图'],
    ['BPMN_UNREADABLE', (xml: string) => xml.slice(0, 2000)],
    ['BPMN_NOT_OURS', (xml: string) => xml.replace(/<hsl:chart[^>]*>/, '')],
    ['BPMN_NOT_OURS', () => '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />'],
  ])('refuses: %s', async (refusal, make) => {
    expect(await importBpmn(make(await exportBpmn(annual)))).toEqual({ ok: false, refusal });
  });
});
