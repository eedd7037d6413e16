import { Button, Flex } from '@strapi/design-system';
import { useReactFlow } from '@xyflow/react';
import { useState, type FormEvent } from 'react';
import { STAGE_SIZE } from '../canvas/arrange';
import type { Layout, Point } from '../chart';
import { Line } from './form-fields';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

const GAP = 60;

const covers = (one: Point, other: Point): boolean =>
  Math.abs(one.x - other.x) < STAGE_SIZE.width + GAP && Math.abs(one.y - other.y) < STAGE_SIZE.height + GAP;

/** Where the eye is, or the next free place to the right of it. */
function freePlace(layout: Layout, wanted: Point): Point {
  const inTheWay = Object.values(layout).find((taken) => covers(taken, wanted));
  return inTheWay ? freePlace(layout, { x: inTheWay.x + STAGE_SIZE.width + GAP, y: wanted.y }) : wanted;
}

/** The middle of what the canvas shows. */
function useMiddle(): () => Point {
  const { screenToFlowPosition } = useReactFlow();
  return () => {
    const canvas = document.querySelector('.react-flow')?.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = canvas ?? {};
    const { x, y } = screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
    return { x: x - STAGE_SIZE.width / 2, y: y - STAGE_SIZE.height / 2 };
  };
}

/** A new stage begins with its name; the rest is filled in afterwards. */
export function NewStageForm({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const middle = useMiddle();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const label = name.trim();
    setMissing(label === '');
    if (label !== '') editor.draw.stage(label, freePlace(editor.chart.layout, middle()));
  };
  return (
    <form onSubmit={add}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Line
          name="new-stage"
          label={words('new-stage-name')}
          required
          error={missing ? words('new-stage-required') : undefined}
          value={name}
          onChange={setName}
        />
        <Button type="submit">{words('add')}</Button>
      </Flex>
    </form>
  );
}
