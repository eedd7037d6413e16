import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useKitWords } from '../words/words';

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
  const kitWords = useKitWords();
  return (
    <Field.Root name={label} required={required} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder={required ? kitWords('choose') : ''}
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
