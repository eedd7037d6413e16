import { Textarea, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ChangeEvent } from 'react';
import { ofClause, useFormValue } from './form-values';
import { Frame, type InputProps } from './input';
import { useWords } from './words/words';

/** Words of the clause; says while somebody types whether the clause says so. */
export default function QuoteInput(props: InputProps) {
  const words = useWords();
  const { name, disabled } = props;
  const field = useField<string | null>(name);
  const text = useFormValue(ofClause(name, 'text'));
  const quote = field.value ?? '';
  const verbatim = typeof text === 'string' && text.includes(quote);
  const complaint = quote !== '' && !verbatim ? words('quote-wrong') : undefined;
  return (
    <Frame {...props} error={field.error ?? complaint}>
      <Textarea
        disabled={disabled}
        value={quote}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          field.onChange(name, event.target.value);
        }}
      />
      {quote !== '' && verbatim && (
        <Typography variant="pi" textColor="success700" role="status">
          {words('quote-right')}
        </Typography>
      )}
    </Frame>
  );
}
