import { DatePicker, Field, Grid } from '@strapi/design-system';
import { FIELD_LABELS } from '../../../words/labels/labels';
import { Choice } from '../../kit/files/choice';
import { dayOf } from '../../kit/fields';
import type { Filter, Ledgers, Option } from './api';

const ALL: Option = { value: '', word: '全部' };
const LEVELS = Object.entries(FIELD_LABELS['api::room.room']?.['level']?.choices ?? {}).map(
  ([value, word]): Option => ({ value, word }),
);

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (day: string) => void;
}

function Day({ label, value, choose }: DayProps) {
  return (
    <Field.Root name={label}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        locale="zh-CN"
        clearLabel="清除"
        placeholder="年/月/日"
        value={value === '' ? undefined : new Date(value)}
        onChange={(date) => {
          choose(date ? dayOf(date) : '');
        }}
        onClear={() => {
          choose('');
        }}
      />
    </Field.Root>
  );
}

interface FiltersProps {
  readonly lists: Ledgers;
  readonly hasStage: boolean;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** District, level, stage and period; each may be left open. */
export function Filters({ lists, hasStage, filter, change }: FiltersProps) {
  const narrow = (part: keyof Filter) => (value: string) => {
    change({ ...filter, [part]: value });
  };
  const stages = lists.stages.map((word): Option => ({ value: word, word }));
  const choices = [
    { label: '所属区镇', part: 'district', options: lists.districts },
    { label: '议事室层级', part: 'level', options: LEVELS },
    ...(hasStage ? [{ label: '议题阶段', part: 'stage', options: stages } as const] : []),
  ] as const;
  return (
    <Grid.Root gap={4}>
      {choices.map(({ label, part, options }) => (
        <Grid.Item key={part} col={4} xs={12} direction="column" alignItems="stretch">
          <Choice label={label} value={filter[part]} options={[ALL, ...options]} choose={narrow(part)} />
        </Grid.Item>
      ))}
      <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
        <Day label="从（日期）" value={filter.from} choose={narrow('from')} />
      </Grid.Item>
      <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
        <Day label="到（日期）" value={filter.to} choose={narrow('to')} />
      </Grid.Item>
    </Grid.Root>
  );
}
