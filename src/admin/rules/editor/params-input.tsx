import {
  Box,
  Button,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  NumberInput,
  Typography,
} from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { isBoundPolicy, policyNamed } from '../../../domain/policies/index';
import type { ParamSpec } from '../../../domain/policies/policy';
import { choicesOf } from '../../../words/labels/labels';
import { besides, useFormValue } from './form-values';
import type { InputProps } from './input';
import { useWords, type Word } from './words/words';

interface ParamProps<Kind extends ParamSpec['kind']> {
  readonly name: string;
  readonly label: string;
  readonly spec: Extract<ParamSpec, { kind: Kind }>;
  readonly value: unknown;
  readonly disabled: boolean;
  /** `undefined` sets it back to "not set", which is never zero. */
  readonly onChange: (value: unknown) => void;
}

function IntegerParam({ name, label, spec, value, disabled, onChange }: ParamProps<'integer'>) {
  const words = useWords();
  const { min, default: standing } = spec;
  const given = typeof value === 'number' ? value : undefined;
  const wrong = given !== undefined && (!Number.isSafeInteger(given) || given < min);
  const hint = standing === null ? words('unset-none') : words('unset-default', { count: standing });
  return (
    <Field.Root name={name} hint={hint} error={wrong ? words('least', { min }) : undefined}>
      <Field.Label>{label}</Field.Label>
      <NumberInput
        disabled={disabled}
        placeholder={words('unset')}
        value={given}
        onValueChange={(number: number | undefined) => {
          onChange(number);
        }}
      />
      <Field.Hint />
      <Field.Error />
      {given !== undefined && !disabled && (
        <Button
          type="button"
          size="S"
          variant="tertiary"
          onClick={() => {
            onChange(undefined);
          }}
        >
          {words('clear')}
        </Button>
      )}
    </Field.Root>
  );
}

/** A list of the council's own terms, in their standing words. */
function ChoicesParam({ name, label, spec, value, disabled, onChange }: ParamProps<'choices'>) {
  const words = useWords();
  // Parameters are named in the plural, the attribute with the same choices in the singular.
  const choices = choicesOf(name.split('.').at(-1)?.replace(/s$/, '') ?? name, spec.of);
  const given = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  return (
    <Field.Root name={name} hint={words('unset-all')}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        customizeContent={(chosen) => (chosen ?? []).map((one) => choices[one] ?? one).join('、')}
        disabled={disabled}
        placeholder={words('unset')}
        value={given}
        onChange={(chosen: string[]) => {
          onChange(chosen.length > 0 ? spec.of.filter((one) => chosen.includes(one)) : undefined);
        }}
      >
        {spec.of.map((one) => (
          <MultiSelectOption key={one} value={one}>
            {choices[one] ?? one}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
    </Field.Root>
  );
}

type Values = Readonly<Record<string, unknown>>;

/** The form hands the stored object over, or the text it was last turned into. */
function valuesOf(given: unknown): Values {
  if (typeof given === 'string') return valuesOf(given === '' ? {} : (JSON.parse(given) as unknown));
  return typeof given === 'object' && given !== null ? (given as Values) : {};
}

const specsOf = (policy: unknown): Readonly<Record<string, ParamSpec>> | null =>
  typeof policy === 'string' && isBoundPolicy(policy) ? policyNamed(policy).params : null;

/** The parameters that the chosen check declares, as a form of their types. */
export default function ParamsInput({ name, label, disabled = false }: InputProps) {
  const words = useWords();
  const field = useField(name);
  const specs = specsOf(useFormValue(besides(name, 'policy')));
  const values = valuesOf(field.value);
  const entries = Object.entries(specs ?? {});
  const set = (param: string) => (value: unknown) => {
    const others = Object.entries(values).filter(([key]) => key !== param);
    field.onChange(name, Object.fromEntries(value === undefined ? others : [...others, [param, value]]));
  };
  const nothing = words(specs === null ? 'policy-first' : 'no-params');
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {entries.length === 0 && <Typography textColor="neutral600">{nothing}</Typography>}
        {entries.map(([param, spec]) => {
          const shared = {
            name: `${name}.${param}`,
            // Every parameter of the catalogue has words; a test holds both together.
            label: words(`param.${param}` as Word),
            value: values[param],
            disabled,
            onChange: set(param),
          };
          return spec.kind === 'integer' ? (
            <IntegerParam key={param} spec={spec} {...shared} />
          ) : (
            <ChoicesParam key={param} spec={spec} {...shared} />
          );
        })}
      </Flex>
    </Box>
  );
}
