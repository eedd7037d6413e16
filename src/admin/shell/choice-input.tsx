import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { Field, SingleSelect, SingleSelectOption, useComposedRefs } from '@strapi/design-system';
import { forwardRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { choicesOf } from '../../words/labels/labels';

/** What the edit view passes to an input that replaces one of its own. */
interface ChoiceInputProps {
  readonly name: string;
  readonly label: string;
  readonly attribute: { readonly enum: readonly string[] };
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly labelAction?: ReactNode;
}

/** Every enumeration of every form: the codes stay in the database, staff see the Chinese wording. */
export const ChoiceInput = forwardRef<HTMLDivElement, ChoiceInputProps>(
  ({ name, label, attribute, hint, required, disabled, placeholder, labelAction }, ref) => {
    const intl = useIntl();
    const field = useField<string | null>(name);
    const refs = useComposedRefs(ref, useFocusInputField<HTMLDivElement>(name));
    const choices = choicesOf(name, attribute.enum);
    const standing = intl.formatMessage({ id: 'components.InputSelect.option.placeholder' });
    const none = placeholder === undefined || placeholder === '' ? standing : placeholder;
    return (
      <Field.Root error={field.error} name={name} hint={hint} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <SingleSelect
          ref={refs}
          disabled={disabled}
          // An empty value shows the wording of the empty option, beside whatever stands here.
          placeholder=""
          value={field.value}
          onChange={(value) => {
            field.onChange(name, value === '' ? null : String(value));
          }}
        >
          <SingleSelectOption value="" disabled={required} hidden={required}>
            {none}
          </SingleSelectOption>
          {attribute.enum.map((value) => (
            <SingleSelectOption key={value} value={value}>
              {choices[value] ?? value}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
ChoiceInput.displayName = 'ChoiceInput';
