import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { DECLINE_REASONS } from './words';

interface DeclineFieldsProps {
  readonly value: string;
  readonly checked: boolean;
  readonly change: (reason: string) => void;
}

/** Why not: whoever suggested it reads these very words. */
export function DeclineFields({ value, checked, change }: DeclineFieldsProps) {
  return (
    <Field.Root
      name="decline-reason"
      required
      hint="提出人凭受理号查询时看到这句话。"
      error={checked && value === '' ? '请选择不采用的原因。' : undefined}
    >
      <Field.Label>不采用的原因</Field.Label>
      <SingleSelect
        placeholder="请选择"
        value={value}
        onChange={(reason) => {
          change(String(reason));
        }}
      >
        {Object.entries(DECLINE_REASONS).map(([code, words]) => (
          <SingleSelectOption key={code} value={code}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
