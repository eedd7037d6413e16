import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { refusalFrom } from '../process-panel/api';
import { Refused } from '../process-panel/refused';
import type { Refusal } from '../process-panel/types';
import { useWithdrawCaseMutation } from './api';

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
  const submit = async (typed: string) => {
    const reason = typed.trim();
    setMissing(reason === '');
    if (reason === '') return;
    const answer = await withdraw({ documentId, locale, reason });
    const refused = 'error' in answer ? refusalFrom(answer.error) : null;
    setRefusal(refused);
    if (refused) return;
    toggleNotification({ type: 'success', message: '案例已撤下，原网址公开显示撤下的原因。' });
    onClose();
  };
  return { busy: isLoading, missing, refusal, submit };
}

/** Why a public case is taken away: its address says so from then on. */
export function WithdrawForm(props: WithdrawFormProps) {
  const [reason, setReason] = useState('');
  const { busy, missing, refusal, submit } = useWithdrawal(props);
  const unsaved = useForm('WithdrawForm', ({ modified }) => modified);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>
            撤下之后，网站、订阅和检索立即不再显示这个案例；原网址显示“已经撤下”和下面的原因。草稿保留，可以改正后再次发布。
          </Typography>
          <Field.Root name="withdrawal-reason" required error={missing ? '请写明撤下的原因。' : undefined}>
            <Field.Label>撤下的原因（公开显示）</Field.Label>
            <Textarea
              value={reason}
              onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
                setReason(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
          {unsaved && <Typography textColor="danger700">还有未保存的修改，请先保存或放弃修改。</Typography>}
          <Refused refusal={refusal} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" disabled={busy} onClick={props.onClose}>
          取消
        </Button>
        <Button
          type="button"
          variant="danger"
          loading={busy}
          disabled={unsaved}
          onClick={() => void submit(reason)}
        >
          确定撤下
        </Button>
      </Modal.Footer>
    </>
  );
}
