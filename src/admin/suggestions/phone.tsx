import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import { Refused } from '../kit/refusal/refused';
import { useRevealContactMutation } from './api';
import { refusalFrom } from '../kit/refusal/refusal-from';
import type { Refusal } from '../kit/refusal/refusal';
import { useWords } from './words/words';

/** The number, masked; in full only for a stated reason, which goes on record, and only until the page is left. */
export function Phone({
  documentId,
  masked,
}: {
  readonly documentId: string;
  readonly masked: string | null;
}) {
  const words = useWords();
  const [reveal, { data, isLoading, reset }] = useRevealContactMutation();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (masked === null) return <Typography textColor="neutral600">{words('phone.none')}</Typography>;
  const show = async () => {
    const answer = await reveal({ documentId, reason });
    const failed = 'error' in answer;
    setRefusal(failed ? refusalFrom(answer.error) : null);
    setAsking(failed);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{words('phone', { phone: data?.phone ?? masked })}</Typography>
      {!data && !asking && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            setAsking(true);
          }}
        >
          {words('phone.see')}
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
          {words('phone.hide')}
        </Button>
      )}
      {asking && (
        <>
          <Field.Root name="reveal-reason" required hint={words('phone.reason-help')}>
            <Field.Label>{words('phone.reason')}</Field.Label>
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
            {words('phone.record')}
          </Button>
        </>
      )}
    </Flex>
  );
}
