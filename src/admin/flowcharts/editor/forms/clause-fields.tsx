import { Box, Button, Combobox, ComboboxOption, Typography } from '@strapi/design-system';
import type { RuleDraft, Transition } from '../../../../domain/process/flowchart';
import { fieldOf } from './choices';
import { Lines, Row } from './form-fields';
import { useWords } from '../words/words';

interface ClauseFieldsProps {
  readonly rules: readonly RuleDraft[];
  readonly step: Transition;
  readonly change: (to: Partial<Transition>) => void;
}

/** The clause that gives the step to those who take it, and its very words. */
export function ClauseFields({ rules, step, change }: ClauseFieldsProps) {
  const words = useWords();
  const clauses = rules.flatMap((rule) => rule.clauses);
  const { whoClause, whoQuote } = step;
  const text = clauses.find(({ id }) => id === whoClause)?.text;
  const verbatim = whoQuote !== '' && (text?.includes(whoQuote) ?? false);
  const complaint = words(whoQuote === '' ? 'quote-empty' : 'quote-wrong');
  return (
    <>
      <Row name="whoClause" label={fieldOf('flow.transition', 'whoClause').label} required>
        <Combobox
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={words('clause-none')}
          noOptionsMessage={() => words('clause-none')}
          clearLabel={words('none')}
          value={whoClause}
          onChange={(chosen: string) => {
            change({ whoClause: chosen });
          }}
          onClear={() => {
            change({ whoClause: '' });
          }}
        >
          {clauses.map((clause) => (
            <ComboboxOption key={clause.id} value={clause.id}>
              {`${clause.id}　${clause.text}`}
            </ComboboxOption>
          ))}
        </Combobox>
      </Row>
      {text !== undefined && (
        <Box background="neutral100" hasRadius padding={3}>
          <Typography tag="p" variant="pi">
            {words('clause-text', { text })}
          </Typography>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              change({ whoQuote: text });
            }}
          >
            {words('quote-whole')}
          </Button>
        </Box>
      )}
      <Lines
        name="whoQuote"
        label={fieldOf('flow.transition', 'whoQuote').label}
        required
        error={verbatim ? undefined : complaint}
        value={whoQuote}
        onChange={(quote) => {
          change({ whoQuote: quote });
        }}
      />
    </>
  );
}
