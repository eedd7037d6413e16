import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Refused } from '../../kit/refusal/refused';
import { useWithdrawCaseMutation } from './api';
import { useWords } from './words/words';
import { refusalFrom } from '../../kit/refusal/refusal-from';
import type { Refusal } from '../../kit/refusal/refusal';

interface WithdrawFormProps {
  readonly documentId: string;
  readonly locale: string | null;
  readonly onClose: () => void;
}

/** Sends the withdrawal; what was typed stays until it has been carried out. */
function useWithdrawal({ documentId, locale, onClose }: WithdrawFormProps) {
  const [withdraw, { isLoading }] = useWithdrawCaseMutation();
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { toggleNotification } = useNotification();
  const words = useWords();
  const submit = async (typed: string) => {
    const reason = typed.trim();
    setMissing(reason === '');
    if (reason === '') return;
    const answer = await withdraw({ documentId, locale, reason });
    const refused = 'error' in answer ? refusalFrom(answer.error) : null;
    setRefusal(refused);
    if (refused) return;
    toggleNotification({ type: 'success', message: words('done') });
    onClose();
  };
  return { busy: isLoading, missing, refusal, submit };
}

/** Why a public case is taken away: its address says so from then on. */
export function WithdrawForm(props: WithdrawFormProps) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const { busy, missing, refusal, submit } = useWithdrawal(props);
  const unsaved = useForm('WithdrawForm', ({ modified }) => modified);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{words('consequence')}</Typography>
          <Field.Root
            name="withdrawal-reason"
            required
            error={missing && reason.trim() === '' ? words('reason-missing') : undefined}
          >
            <Field.Label>{words('reason')}</Field.Label>
            <Textarea
              value={reason}
              onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
                setReason(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
          {unsaved && <Typography textColor="danger700">{words('unsaved')}</Typography>}
          <Refused refusal={refusal} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" disabled={busy} onClick={props.onClose}>
          {words('cancel')}
        </Button>
        <Button
          type="button"
          variant="danger"
          loading={busy}
          disabled={unsaved}
          onClick={() => void submit(reason)}
        >
          {words('confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
}
