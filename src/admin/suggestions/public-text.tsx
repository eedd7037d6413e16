import { Button, Field, Textarea } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';

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
          从原文开始整理
        </Button>
      )}
      <TextField
        name="public-copy"
        label="公开文字"
        hint="去掉姓名、电话、住址和能认出个人的内容。"
        value={text.publicCopy}
        change={(publicCopy) => {
          change({ ...text, publicCopy });
        }}
      />
      <TextField
        name="reply"
        label="公开答复（可不填）"
        hint="采纳和办理的情况，随公开文字一起显示。"
        value={text.reply}
        change={(reply) => {
          change({ ...text, reply });
        }}
      />
    </>
  );
}
