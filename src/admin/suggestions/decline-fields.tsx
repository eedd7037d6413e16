import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { DECLINE_REASONS, suggestionField } from './labels';
import { useWords } from './words/words';
import { useKitWords } from '../kit/words/words';

interface DeclineFieldsProps {
  readonly value: string;
  readonly checked: boolean;
  readonly change: (reason: string) => void;
}

/** Why not: whoever suggested it reads these very words. */
export function DeclineFields({ value, checked, change }: DeclineFieldsProps) {
  const kitWords = useKitWords();
  const words = useWords();
  return (
    <Field.Root
      name="decline-reason"
      required
      hint={words('decline.help')}
      error={checked && value === '' ? words('decline.missing') : undefined}
    >
      <Field.Label>{suggestionField('declineReason')}</Field.Label>
      <SingleSelect
        placeholder={kitWords('choose')}
        value={value}
        onChange={(reason) => {
          change(String(reason));
        }}
      >
        {Object.entries(DECLINE_REASONS).map(([code, reason]) => (
          <SingleSelectOption key={code} value={code}>
            {reason}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
