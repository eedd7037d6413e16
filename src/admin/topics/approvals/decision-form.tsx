import { Button, Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import type { PendingDecision } from '../../../domain/desk/desk';
import { PaperFields } from '../../kit/fields';
import type { Decision } from './use-decisions';
import { NO_PAPER, paperOf } from '../../kit/paper';

interface DecisionFormProps {
  readonly items: readonly PendingDecision[];
  readonly busy: boolean;
  readonly decide: (given: Decision) => void;
}

const titleFor = (count: number) => (count === 1 ? '作出决定' : `对所选 ${count} 件作出决定`);

/** One decision and one opinion, for one item or several. */
export function DecisionForm({ items, busy, decide }: DecisionFormProps) {
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
        {titleFor(items.length)}
      </Typography>
      <Radio.Group
        aria-label="决定"
        value={decision}
        onValueChange={(value: string) => {
          setDecision(value === 'returned' ? 'returned' : 'approved');
        }}
      >
        <Radio.Item value="approved">同意</Radio.Item>
        <Radio.Item value="returned">退回修改</Radio.Item>
      </Radio.Group>
      <Field.Root
        name="opinion"
        required={returns}
        error={checked && reasonMissing ? '退回须写明理由。' : undefined}
      >
        <Field.Label>{returns ? '退回理由' : '意见（可不填）'}</Field.Label>
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
            由您登记机构在纸面上作出的决定，请写明文号和日期。
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
        {byPaper ? '登记决定并办理' : '确定办理'}
      </Button>
    </Flex>
  );
}
