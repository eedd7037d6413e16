import { Field, Flex, TextInput, Textarea, Typography } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { Day } from '../../kit/fields';
import type { FieldKind, FieldSpec } from '../form';
import { wordsOf } from '../labels';
import { Choice, Choices } from '../styles';
import { useWords } from '../words/words';

interface QuestionProps {
  readonly spec: FieldSpec;
  /** Unique on the page. */
  readonly id: string;
  readonly value: string;
  readonly lacking: boolean;
  readonly change: (value: string) => void;
  /** Where the answers are not those of an enumeration: people, for instance. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** One question with its label, its help and, when it was passed over, what is missing. */
export function Question(props: QuestionProps) {
  const words = useWords();
  const { spec, id, value, lacking, change } = props;
  const { label, help } = wordsOf(spec);
  const optional = spec.required !== true && spec.kind !== 'yes';
  const title = optional ? words('optional', { label }) : label;
  if (spec.kind === 'yes') return <YesOrNo id={id} title={title} help={help} value={value} change={change} />;
  const error = lacking && words('missing', { label });
  if (spec.kind === 'day')
    return <Day name={id} label={title} value={value} error={error} onChange={change} />;
  return (
    <Field.Root name={id} id={id} hint={help} required={!optional} error={error || undefined}>
      <Answer {...props} title={title} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Answer({ spec, id, value, change, choices, title }: QuestionProps & { readonly title: string }) {
  const { kind, required } = spec;
  if (kind === 'choice') {
    const offered = choices ?? wordsOf(spec).choices ?? {};
    return (
      <OneOf id={id} title={title} choices={offered} value={value} change={change} clearable={!required} />
    );
  }
  return (
    <>
      <Field.Label>{title}</Field.Label>
      <Typed kind={kind} value={value} change={change} />
    </>
  );
}

interface TypedProps {
  readonly kind: FieldKind;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Typed({ kind, value, change }: TypedProps) {
  const typed = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    change(event.target.value);
  };
  if (kind === 'text') return <Textarea value={value} onChange={typed} />;
  if (kind === 'line') return <TextInput value={value} onChange={typed} />;
  const digits = (event: ChangeEvent<HTMLInputElement>) => {
    change(event.target.value.replace(/\D/g, ''));
  };
  return <TextInput inputMode="numeric" value={value} onChange={digits} />;
}

interface ChoicesProps {
  readonly id: string;
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly value: string;
  readonly change: (value: string) => void;
  /** May the answer be taken back? Then choosing it again does so. */
  readonly clearable: boolean;
}

/** All answers at once, each a large target: no list to open with a thumb. */
function OneOf({ id, title, choices, value, change, clearable }: ChoicesProps) {
  return (
    <Choices>
      <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={1}>
        {title}
      </Typography>
      {Object.entries(choices).map(([code, text]) => (
        <Choice key={code} $chosen={value === code}>
          <input
            type="radio"
            name={id}
            checked={value === code}
            onChange={() => {
              change(code);
            }}
            onClick={() => {
              if (clearable && value === code) change('');
            }}
          />
          <Typography>{text}</Typography>
        </Choice>
      ))}
    </Choices>
  );
}

interface YesOrNoProps {
  readonly id: string;
  readonly title: string;
  readonly help: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
}

function YesOrNo({ id, title, help, value, change }: YesOrNoProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Choice $chosen={value === 'true'}>
        <input
          type="checkbox"
          name={id}
          checked={value === 'true'}
          onChange={(event) => {
            change(event.target.checked ? 'true' : '');
          }}
        />
        <Typography>{title}</Typography>
      </Choice>
      {help && (
        <Typography variant="pi" textColor="neutral600">
          {help}
        </Typography>
      )}
    </Flex>
  );
}
