import { unstable_useDocument } from '@strapi/content-manager/strapi-admin';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reasonsIn } from '../reasons';

interface ActivationProps {
  readonly documentId: string;
  readonly inForce: boolean;
}

const MAY_ACTIVATE = [{ action: 'api::workflow.activate', subject: null }];

const NO_ANSWER = '没有收到服务器的答复，请稍后再试。';

/** Puts the chart in force; topics that run keep the one they began with. */
export function Activation({ documentId, inForce }: ActivationProps) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(MAY_ACTIVATE);
  const unsaved = useForm('FlowchartPanel', ({ modified }) => modified);
  const { refetch } = unstable_useDocument({
    documentId,
    model: 'api::flowchart.flowchart',
    collectionType: 'collection-types',
  });
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const activate = async () => {
    setBusy(true);
    try {
      await post(`/workflow/flowcharts/${documentId}/activate`, {});
      setFaults([]);
      toggleNotification({ type: 'success', message: '已启用。新立项的议题按这份流程图办理。' });
      refetch();
    } catch (error) {
      setFaults(reasonsIn(error) ?? [NO_ANSWER]);
    }
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Badge variant={inForce ? 'success' : 'warning'}>{inForce ? '正在使用' : '未启用'}</Badge>
      <Typography variant="pi" textColor="neutral600">
        改动保存后要再次启用才生效；已立项的议题按立项时的版本办理。
      </Typography>
      {faults.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} role="alert">
          {faults.map((fault) => (
            <Typography tag="li" key={fault} variant="pi" textColor="danger700">
              {fault}
            </Typography>
          ))}
        </Flex>
      )}
      {allowedActions['canActivate'] && (
        <Button type="button" fullWidth loading={busy} disabled={unsaved} onClick={() => void activate()}>
          {unsaved ? '请先保存' : '启用'}
        </Button>
      )}
    </Flex>
  );
}
