/** Fields of the form beside the chart. Each carries its label, so that it can be reached and heard. */
import {
  Checkbox,
  Field,
  MultiSelect,
  MultiSelectOption,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import { useWords } from '../words/words';

interface RowProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export function Row({
  name,
  label,
  help,
  error,
  required = false,
  children,
}: RowProps & { children: ReactNode }) {
  return (
    <Field.Root name={`chart-${name}`} hint={help} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface TextProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Line({ value, onChange, ...row }: TextProps) {
  return (
    <Row {...row}>
      <TextInput
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          onChange(event.target.value);
        }}
      />
    </Row>
  );
}

export function Lines({ value, onChange, ...row }: TextProps) {
  return (
    <Row {...row}>
      <Textarea
        value={value}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          onChange(event.target.value);
        }}
      />
    </Row>
  );
}

interface ChoiceProps<Value extends string> extends RowProps {
  readonly choices: Readonly<Record<string, string>>;
  readonly value: Value | null;
  readonly optional?: boolean;
  readonly onChange: (value: Value | null) => void;
}

/** One of a few. `optional` offers an empty choice too. */
export function Choice<Value extends string>({
  choices,
  value,
  optional = false,
  onChange,
  ...row
}: ChoiceProps<Value>) {
  const words = useWords();
  return (
    <Row {...row}>
      <SingleSelect
        // An empty value shows the wording of the empty option, beside whatever stands here.
        placeholder={optional ? '' : words('none')}
        value={optional ? (value ?? '') : value}
        onChange={(chosen) => {
          // The options are the keys of `choices`, which are values of this attribute.
          onChange(chosen === '' ? null : (String(chosen) as Value));
        }}
      >
        {optional && <SingleSelectOption value="">{words('none')}</SingleSelectOption>}
        {Object.entries(choices).map(([key, label]) => (
          <SingleSelectOption key={key} value={key}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Row>
  );
}

interface ChoicesProps<Value extends string> extends RowProps {
  readonly choices: Readonly<Record<string, string>>;
  readonly value: readonly Value[];
  readonly onChange: (value: readonly Value[]) => void;
}

/** Any number of a few, in their standing order. */
export function Choices<Value extends string>({ choices, value, onChange, ...row }: ChoicesProps<Value>) {
  const words = useWords();
  return (
    <Row {...row}>
      <MultiSelect
        placeholder={words('none')}
        customizeContent={(chosen) => (chosen ?? []).map((key) => choices[key] ?? key).join('、')}
        value={[...value]}
        onChange={(chosen: string[]) => {
          onChange(Object.keys(choices).filter((key): key is Value => chosen.includes(key)));
        }}
      >
        {Object.entries(choices).map(([key, label]) => (
          <MultiSelectOption key={key} value={key}>
            {label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Row>
  );
}

interface QuantityProps extends RowProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number that may stay unset, which is never zero. */
export function Quantity({ value, onChange, ...row }: QuantityProps) {
  const words = useWords();
  return (
    <Row {...row}>
      <NumberInput
        placeholder={words('none')}
        value={value ?? undefined}
        onValueChange={(number: number | undefined) => {
          onChange(number ?? null);
        }}
      />
    </Row>
  );
}

interface TickProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Tick({ label, help, value, onChange }: TickProps) {
  return (
    <Checkbox
      title={help}
      checked={value}
      onCheckedChange={(checked) => {
        onChange(checked === true);
      }}
    >
      {label}
    </Checkbox>
  );
}
