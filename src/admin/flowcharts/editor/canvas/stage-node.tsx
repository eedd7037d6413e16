import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Stage } from '../../../../domain/process/flowchart';
import { STAGE_SIZE } from './arrange';
import { OWNERS, PHASE_COLOURS, PHASES } from '../forms/choices';
import { Numbers } from '../checks/numbers';
import { useWords } from '../words/words';

export type StageNodeType = Node<{ stage: Stage; numbers: readonly number[]; blocked: boolean }, 'stage'>;

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

/** One stage: its name, the phase the public is told, and whose it is. Steps are drawn from its edge. */
export const StageNode = memo(({ data, selected }: NodeProps<StageNodeType>) => {
  const words = useWords();
  const { stage, numbers, blocked } = data;
  const { label, kind, phase, owner } = stage;
  const colour = phase === null ? '#8e8ea9' : PHASE_COLOURS[phase];
  const classes = ['stage-node', `is-${kind}`, selected && 'is-selected', blocked && 'is-blocked'];
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      style={{ ...STAGE_SIZE, borderLeftColor: colour }}
      data-stage={stage.key}
    >
      <strong>{label === '' ? words('unnamed') : label}</strong>
      <span className="stage-facts">
        {kind !== 'normal' && <em>{words(kind)}</em>}
        {owner !== null && <span>{OWNERS[owner]}</span>}
        {phase !== null && <span style={{ color: colour }}>{PHASES[phase]}</span>}
      </span>
      <Numbers of={numbers} blocked={blocked} />
      {SIDES.map((side) => (
        <Handle key={side} id={side} type="source" position={side} title={words('handle')} />
      ))}
    </div>
  );
});
StageNode.displayName = 'StageNode';
