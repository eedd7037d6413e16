import { Button, Field, Textarea } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { useWords } from './words/words';
import { suggestionField } from './labels';

/** What the public will read. */
export interface PublicText {
  readonly publicCopy: string;
  readonly reply: string;
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function TextField({ name, label, hint, value, change }: TextFieldProps) {
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          change(event.target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

interface PublicTextFieldsProps {
  readonly item: ScreeningItem;
  readonly text: PublicText;
  readonly change: (text: PublicText) => void;
}

/** The edited copy and the answer to it, begun from what was written. */
export function PublicTextFields({ item, text, change }: PublicTextFieldsProps) {
  const words = useWords();
  return (
    <>
      {text.publicCopy === '' && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            change({ ...text, publicCopy: item.rawText });
          }}
        >
          {words('public-text.begin')}
        </Button>
      )}
      <TextField
        name="public-copy"
        label={suggestionField('publicCopy')}
        hint={words('public-text.copy-help')}
        value={text.publicCopy}
        change={(publicCopy) => {
          change({ ...text, publicCopy });
        }}
      />
      <TextField
        name="reply"
        label={words('public-text.reply')}
        hint={words('public-text.reply-help')}
        value={text.reply}
        change={(reply) => {
          change({ ...text, reply });
        }}
      />
    </>
  );
}
