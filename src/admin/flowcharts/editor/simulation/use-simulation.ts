import { useMemo, useState } from 'react';
import { compile } from '../../../../domain/process/compile';
import { stageOf } from '../../../../domain/process/release';
import type { Editor } from '../use-editor';
import { EVERYTHING, type Assumed } from './assumptions';
import { attemptsFrom, beginWalk, type Walk } from './walk';

/** A walk through the chart as it is drawn now; a change of the chart begins it anew. */
export function useSimulation({ chart, rules, select }: Pick<Editor, 'chart' | 'rules' | 'select'>) {
  const release = useMemo(() => {
    const compiled = compile(chart, rules);
    return compiled.ok ? compiled.release : null;
  }, [chart, rules]);
  const start = useMemo(() => release && beginWalk(release), [release]);
  const [taken, setTaken] = useState<{ readonly of: Walk | null; readonly walks: readonly Walk[] }>({
    of: null,
    walks: [],
  });
  const [assumed, assume] = useState<Assumed>(EVERYTHING);
  if (!release || !start) return null;
  const walks = taken.of === start ? taken.walks : [];
  const walk = walks.at(-1) ?? start;
  const go = (to: readonly Walk[]) => {
    setTaken({ of: start, walks: to });
    select({ kind: 'stage', key: (to.at(-1) ?? start).state.stage });
  };
  return {
    release,
    walk,
    stage: stageOf(release, walk.state.stage),
    attempts: attemptsFrom(release, walk, assumed),
    assumed,
    assume,
    take: (after: Walk) => {
      go([...walks, after]);
    },
    back:
      walks.length === 0
        ? null
        : () => {
            go(walks.slice(0, -1));
          },
    again: () => {
      go([]);
    },
  };
}
export type Simulation = NonNullable<ReturnType<typeof useSimulation>>;
