import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useWords } from './words/words';

/** What the edit view passes to a custom input. */
export interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly labelAction?: ReactNode;
}

interface FrameProps extends InputProps {
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

export function Frame({ name, label, hint, required, labelAction, error, children }: FrameProps) {
  return (
    <Field.Root name={name} hint={hint} required={required} error={error}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface PickProps extends InputProps {
  readonly choices: Readonly<Record<string, string>>;
  /** How to say a stored value that is not among the choices. */
  readonly sayUnknown: (value: string) => string;
}

/** A text that is picked by its sentence instead of typed as a code. */
export function Pick({ choices, sayUnknown, ...input }: PickProps) {
  const words = useWords();
  const field = useField<string | null>(input.name);
  const value = field.value ?? '';
  const known = value === '' || value in choices;
  const options = known ? choices : { ...choices, [value]: sayUnknown(value) };
  return (
    <Frame {...input} error={field.error}>
      <SingleSelect
        disabled={input.disabled}
        placeholder={words('choose')}
        value={value === '' ? null : value}
        onChange={(chosen) => {
          field.onChange(input.name, String(chosen));
        }}
      >
        {Object.entries(options).map(([key, label]) => (
          <SingleSelectOption key={key} value={key}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Frame>
  );
}
