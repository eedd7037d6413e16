import { Button, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import type { PendingDecision } from '../../../domain/desk/desk';
import { PaperFields } from '../../kit/fields';
import type { Decision } from './use-decisions';
import { NO_PAPER, paperOf } from '../../kit/paper';
import { useWords } from '../words/words';

interface DecisionFormProps {
  readonly items: readonly PendingDecision[];
  readonly busy: boolean;
  readonly decide: (given: Decision) => void;
}

/** One decision and one opinion, for one item or several. */
export function DecisionForm({ items, busy, decide }: DecisionFormProps) {
  const words = useWords();
  const [decision, setDecision] = useState<Decision['decision']>('approved');
  const [comment, setComment] = useState('');
  const [values, setValues] = useState(NO_PAPER);
  const [checked, setChecked] = useState(false);
  const byPaper = items.some((item) => item.byPaper);
  const returns = decision === 'returned';
  const reasonMissing = returns && comment.trim() === '';
  const submit = () => {
    setChecked(true);
    const paper = byPaper ? paperOf(values) : null;
    if (reasonMissing || (byPaper && !paper)) return;
    decide({ decision, comment, paper });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        <Heading count={items.length} />
      </Typography>
      <Radio.Group
        aria-label={words('decision')}
        value={decision}
        onValueChange={(value: string) => {
          setDecision(value === 'returned' ? 'returned' : 'approved');
        }}
      >
        <Radio.Item value="approved">{words('decision.approved')}</Radio.Item>
        <Radio.Item value="returned">{words('approvals.return')}</Radio.Item>
      </Radio.Group>
      <Field.Root
        name="opinion"
        required={returns}
        error={checked && reasonMissing ? words('decision.reason-missing') : undefined}
      >
        <Field.Label>{words(returns ? 'approvals.return-reason' : 'approvals.opinion')}</Field.Label>
        <Textarea
          value={comment}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
            setComment(event.target.value);
          }}
        />
        <Field.Error />
      </Field.Root>
      {byPaper && (
        <>
          <Typography variant="pi" textColor="neutral600">
            {words('approvals.paper')}
          </Typography>
          <PaperFields values={values} checked={checked} onChange={setValues} />
        </>
      )}
      <Button
        type="button"
        variant={returns ? 'secondary' : 'default'}
        loading={busy}
        disabled={items.length === 0}
        onClick={submit}
      >
        {words(byPaper ? 'approvals.record' : 'approvals.confirm')}
      </Button>
    </Flex>
  );
}

function Heading({ count }: { readonly count: number }) {
  const words = useWords();
  return <>{count === 1 ? words('approvals.decide') : words('approvals.decide-many', { count })}</>;
}
