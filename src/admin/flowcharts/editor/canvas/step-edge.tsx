import { Tooltip } from '@strapi/design-system';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Citation } from '../../../../domain/law/clause';
import type { Transition } from '../../../../domain/process/flowchart';
import { Numbers } from '../checks/numbers';
import { useWords } from '../words/words';

interface StepEdgeData extends Record<string, unknown> {
  readonly step: Transition;
  /** A step that leaves several stages is named at its first arrow only. */
  readonly named: boolean;
  /** How far a line that leads back keeps away from the boxes. */
  readonly offset: number;
  readonly clauses: readonly Citation[];
  readonly numbers: readonly number[];
  readonly blocked: boolean;
  readonly choose: () => void;
}
export type StepEdgeType = Edge<StepEdgeData, 'step'>;

const SHOWN = 3;

/** The clauses that bind a step: locked, because they belong to the rule and not to the drawing. */
function Clauses({ clauses }: { readonly clauses: readonly Citation[] }) {
  const words = useWords();
  const numbers = [...new Set(clauses.map(({ clause }) => clause))];
  const sayAll = (clause: string) =>
    clauses
      .filter((one) => one.clause === clause)
      .map((citation) => words('cites-locked', { ...citation }))
      .join('；');
  return (
    <span className="chips">
      {numbers.slice(0, SHOWN).map((clause) => (
        <Tooltip key={clause} label={sayAll(clause)}>
          <button type="button" className="chip nodrag nopan" aria-label={sayAll(clause)}>
            {clause}
          </button>
        </Tooltip>
      ))}
      {numbers.length > SHOWN && (
        <Tooltip label={numbers.slice(SHOWN).map(sayAll).join('；')}>
          <button
            type="button"
            className="chip nodrag nopan"
            aria-label={numbers.slice(SHOWN).map(sayAll).join('；')}
          >
            {words('more', { count: numbers.length - SHOWN })}
          </button>
        </Tooltip>
      )}
    </span>
  );
}

interface NameProps {
  readonly data: StepEdgeData;
  readonly selected: boolean;
  readonly at: readonly [number, number];
}

function Name({ data, selected, at: [x, y] }: NameProps) {
  const words = useWords();
  const { step, clauses, numbers, blocked, choose } = data;
  const classes = ['step-label nopan', selected && 'is-selected', blocked && 'is-blocked'];
  return (
    <EdgeLabelRenderer>
      <div
        className={classes.filter(Boolean).join(' ')}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        data-step={step.key}
        onClick={choose}
      >
        <span>{step.label === '' ? words('unnamed') : step.label}</span>
        <Numbers of={numbers} blocked={blocked} />
        {clauses.length > 0 && <Clauses clauses={clauses} />}
      </div>
    </EdgeLabelRenderer>
  );
}

/** One arrow of a step, with its name and the clauses that bind it. */
export const StepEdge = memo((edge: EdgeProps<StepEdgeType>) => {
  const { id, data, selected = false, markerEnd } = edge;
  const { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition } = edge;
  const points = { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition };
  const [path, x, y] = getSmoothStepPath({ ...points, offset: data?.offset ?? 0, borderRadius: 10 });
  return (
    <>
      <BaseEdge id={id} path={path} {...(markerEnd !== undefined && { markerEnd })} interactionWidth={24} />
      {data?.named && <Name data={data} selected={selected} at={[x, y]} />}
    </>
  );
});
StepEdge.displayName = 'StepEdge';
