import { Button, Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { STAGE_SIZE } from './arrange';
import type { Chart, Point } from './chart';
import { Line } from './form-fields';
import type { Editor } from './use-editor';
import { useWords } from './words/words';

/** Right of everything, at the height of the start: in sight, and upon nothing. */
function freePlace({ layout, stages }: Chart): Point {
  const start = stages.find(({ kind }) => kind === 'start')?.key ?? '';
  const right = Math.max(0, ...Object.values(layout).map(({ x }) => x + STAGE_SIZE.width));
  return { x: right + 60, y: layout[start]?.y ?? 0 };
}

/** A new stage begins with its name; the rest is filled in afterwards. */
export function NewStageForm({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const label = name.trim();
    setMissing(label === '');
    if (label !== '') editor.draw.stage(label, freePlace(editor.chart));
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
