import {
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useSuggestionRoomsQuery, type NewTopic } from './api';
import { PUBLICITY, THEMES, topicField } from './labels';
import { useWords } from './words/words';
import { useKitWords } from '../kit/words/words';

export const NO_TOPIC: NewTopic = { title: '', room: '', themeCategory: '', publicity: 'limited' };

const LEAST_TITLE = 4;

/** The topic as far as it must be known now; `null` while something is missing. */
export const topicOf = (values: NewTopic): NewTopic | null =>
  values.title.trim().length >= LEAST_TITLE && values.room !== '' && values.themeCategory !== ''
    ? values
    : null;

interface TopicFieldsProps {
  readonly values: NewTopic;
  readonly checked: boolean;
  readonly change: (values: NewTopic) => void;
}

/** What a new topic needs beside the public text, which becomes its summary. */
export function TopicFields({ values, checked, change }: TopicFieldsProps) {
  const kitWords = useKitWords();
  const words = useWords();
  const { data: rooms = [] } = useSuggestionRoomsQuery(undefined);
  const missing = (empty: boolean, fault: string) => (checked && empty ? fault : undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{words('topic.help')}</Typography>
      <Field.Root
        name="topic-title"
        required
        error={missing(values.title.trim().length < LEAST_TITLE, words('topic.title-missing'))}
      >
        <Field.Label>{topicField('title')}</Field.Label>
        <TextInput
          value={values.title}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            change({ ...values, title: event.target.value });
          }}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root name="topic-room" required error={missing(values.room === '', words('topic.room-missing'))}>
        <Field.Label>{topicField('room')}</Field.Label>
        <Combobox
          placeholder={words('topic.room-search')}
          clearLabel={kitWords('clear')}
          noOptionsMessage={() => words('topic.room-none')}
          value={values.room}
          onChange={(room?: string) => {
            change({ ...values, room: room ?? '' });
          }}
          onClear={() => {
            change({ ...values, room: '' });
          }}
        >
          {rooms.map(({ documentId, name }) => (
            <ComboboxOption key={documentId} value={documentId}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Error />
      </Field.Root>
      <Choice
        name="topic-theme"
        label={topicField('themeCategory')}
        value={values.themeCategory}
        choices={THEMES}
        error={missing(values.themeCategory === '', words('topic.theme-missing'))}
        choose={(themeCategory) => {
          change({ ...values, themeCategory });
        }}
      />
      <Choice
        name="topic-publicity"
        label={topicField('publicity')}
        value={values.publicity}
        choices={PUBLICITY}
        choose={(publicity) => {
          change({ ...values, publicity });
        }}
      />
    </Flex>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly error?: string | undefined;
  readonly choose: (code: string) => void;
}

function Choice({ name, label, value, choices, error, choose }: ChoiceProps) {
  const kitWords = useKitWords();
  return (
    <Field.Root name={name} required error={error}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder={kitWords('choose')}
        value={value}
        onChange={(code) => {
          choose(String(code));
        }}
      >
        {Object.entries(choices).map(([code, word]) => (
          <SingleSelectOption key={code} value={code}>
            {word}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
