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
import { PUBLICITY, THEMES } from './words';

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
  const { data: rooms = [] } = useSuggestionRoomsQuery(undefined);
  const missing = (empty: boolean, words: string) => (checked && empty ? words : undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">
        按年度议题立项，来源为“公开征集”，公开文字作为问题概要；之后照流程报同级党组织审定。
      </Typography>
      <Field.Root
        name="topic-title"
        required
        error={missing(values.title.trim().length < LEAST_TITLE, '议题名称至少四个字。')}
      >
        <Field.Label>议题名称</Field.Label>
        <TextInput
          value={values.title}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            change({ ...values, title: event.target.value });
          }}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root name="topic-room" required error={missing(values.room === '', '请选择协商议事室。')}>
        <Field.Label>协商议事室</Field.Label>
        <Combobox
          placeholder="输入名称查找"
          clearLabel="清除"
          noOptionsMessage={() => '没有找到'}
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
        label="选题方向"
        value={values.themeCategory}
        words={THEMES}
        error={missing(values.themeCategory === '', '请选择选题方向。')}
        choose={(themeCategory) => {
          change({ ...values, themeCategory });
        }}
      />
      <Choice
        name="topic-publicity"
        label="公开范围"
        value={values.publicity}
        words={PUBLICITY}
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
  readonly words: Readonly<Record<string, string>>;
  readonly error?: string | undefined;
  readonly choose: (code: string) => void;
}

function Choice({ name, label, value, words, error, choose }: ChoiceProps) {
  return (
    <Field.Root name={name} required error={error}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder="请选择"
        value={value}
        onChange={(code) => {
          choose(String(code));
        }}
      >
        {Object.entries(words).map(([code, word]) => (
          <SingleSelectOption key={code} value={code}>
            {word}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
