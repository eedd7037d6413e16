import { Grid } from '@strapi/design-system';
import { choicesIn } from '../../../words/labels/labels';
import { Choice } from '../../kit/files/choice';
import { Day } from '../../kit/fields';
import type { Filter, Ledgers, Option } from './api';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

const LEVELS = Object.entries(choicesIn('api::room.room', 'level')).map(([value, word]): Option => ({
  value,
  word,
}));

interface FiltersProps {
  readonly lists: Ledgers;
  readonly hasStage: boolean;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** District, level, stage and period; each may be left open. */
export function Filters({ lists, hasStage, filter, change }: FiltersProps) {
  const kitWords = useKitWords();
  const words = useWords();
  const narrow = (part: keyof Filter) => (value: string) => {
    change({ ...filter, [part]: value });
  };
  const all: Option = { value: '', word: kitWords('all') };
  const stages = lists.stages.map((word): Option => ({ value: word, word }));
  const choices = [
    { label: words('export.district'), part: 'district', options: lists.districts },
    { label: words('export.level'), part: 'level', options: LEVELS },
    ...(hasStage ? [{ label: words('export.stage'), part: 'stage', options: stages } as const] : []),
  ] as const;
  return (
    <Grid.Root gap={4}>
      {choices.map(({ label, part, options }) => (
        <Grid.Item key={part} col={4} xs={12} direction="column" alignItems="stretch">
          <Choice label={label} value={filter[part]} options={[all, ...options]} choose={narrow(part)} />
        </Grid.Item>
      ))}
      <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
        <Day
          optional
          name="from"
          label={words('export.from')}
          value={filter.from}
          error={false}
          onChange={narrow('from')}
        />
      </Grid.Item>
      <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
        <Day
          optional
          name="to"
          label={words('export.to')}
          value={filter.to}
          error={false}
          onChange={narrow('to')}
        />
      </Grid.Item>
    </Grid.Root>
  );
}
