import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { PendingDecision } from '../../../domain/desk/desk';
import { choicesIn } from '../../../words/labels/labels';
import { useKitWords } from '../../kit/words/words';
import { useWords } from '../words/words';

/** What the list is narrowed to; empty for all. */
export interface Filter {
  readonly body: string;
  readonly room: string;
  readonly district: string;
}

export const NO_FILTER: Filter = { body: '', room: '', district: '' };

const BODIES = choicesIn('flow.transition', 'gate');

/** The deciding body as people call it. */
export const bodyOf = ({ gate, body }: PendingDecision): string => body ?? BODIES[gate] ?? gate;

export const matches = (item: PendingDecision, { body, room, district }: Filter): boolean =>
  (body === '' || bodyOf(item) === body) &&
  (room === '' || item.room === room) &&
  (district === '' || item.district === district);

const distinct = (words: readonly (string | null)[]): string[] =>
  [...new Set(words)].filter((word) => word !== null).sort((one, other) => one.localeCompare(other, 'zh'));

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly words: readonly string[];
  readonly choose: (word: string) => void;
}

function Choice({ label, value, words, choose }: ChoiceProps) {
  const kitWords = useKitWords();
  return (
    <Field.Root name={`filter-${label}`} minWidth="11rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder=""
        value={value}
        onChange={(word) => {
          choose(String(word));
        }}
      >
        <SingleSelectOption value="">{kitWords('all')}</SingleSelectOption>
        {words.map((word) => (
          <SingleSelectOption key={word} value={word}>
            {word}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface FiltersProps {
  readonly items: readonly PendingDecision[];
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** Narrowing by body, district and room; only what the list has is offered. */
export function Filters({ items, filter, change }: FiltersProps) {
  const words = useWords();
  const narrow = (part: keyof Filter) => (word: string) => {
    change({ ...filter, [part]: word });
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Choice
        label={words('approvals.body')}
        value={filter.body}
        words={distinct(items.map(bodyOf))}
        choose={narrow('body')}
      />
      <Choice
        label={words('approvals.district')}
        value={filter.district}
        words={distinct(items.map(({ district }) => district))}
        choose={narrow('district')}
      />
      <Choice
        label={words('approvals.room')}
        value={filter.room}
        words={distinct(items.map(({ room }) => room))}
        choose={narrow('room')}
      />
    </Flex>
  );
}
