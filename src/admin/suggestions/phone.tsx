import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { Refused } from '../kit/refusal/refused';
import { useRevealContactMutation } from './api';
import { refusalFrom } from '../kit/refusal/refusal-from';
import type { Refusal } from '../kit/refusal/refusal';

/** The number, masked; in full only for a stated reason, which goes on record, and only until the page is left. */
export function Phone({
  documentId,
  masked,
}: {
  readonly documentId: string;
  readonly masked: string | null;
}) {
  const [reveal, { data, isLoading, reset }] = useRevealContactMutation();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (masked === null)
    return <Typography textColor="neutral600">没有留电话，或者保存期已满、电话已删除。</Typography>;
  const show = async () => {
    const answer = await reveal({ documentId, reason });
    const failed = 'error' in answer;
    setRefusal(failed ? refusalFrom(answer.error) : null);
    setAsking(failed);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>电话：{data?.phone ?? masked}</Typography>
      {!data && !asking && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            setAsking(true);
          }}
        >
          查看完整号码
        </Button>
      )}
      {data && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            reset();
            setReason('');
          }}
        >
          遮住号码
        </Button>
      )}
      {asking && (
        <>
          <Field.Root name="reveal-reason" required hint="谁、什么时候、为什么查看，都会留下记录。">
            <Field.Label>查看的理由</Field.Label>
            <TextInput
              value={reason}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setReason(event.target.value);
              }}
            />
            <Field.Hint />
          </Field.Root>
          <Refused refusal={refusal} />
          <Button
            type="button"
            variant="secondary"
            loading={isLoading}
            onClick={() => {
              void show();
            }}
          >
            记录理由并查看
          </Button>
        </>
      )}
    </Flex>
  );
}
