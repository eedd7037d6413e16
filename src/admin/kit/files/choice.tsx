import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly word: string }[];
  readonly hint?: string;
  readonly required?: boolean;
  readonly choose: (value: string) => void;
}

/** One of several, by its word. */
export function Choice({ label, value, options, hint, required = false, choose }: ChoiceProps) {
  return (
    <Field.Root name={label} required={required} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder={required ? '请选择' : ''}
        value={value}
        onChange={(word) => {
          choose(String(word));
        }}
      >
        {options.map(({ value: each, word }) => (
          <SingleSelectOption key={each} value={each}>
            {word}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
