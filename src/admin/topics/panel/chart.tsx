import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

interface ChartProps {
  readonly documentId: string;
  /** The revision shown beside it: after a step the picture is fetched anew. */
  readonly rev: number;
}

/** The chart the topic began with: where it stands, how it came there, what holds it up. */
export function Chart(props: ChartProps) {
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button type="button" variant="tertiary" fullWidth>
          在流程图上看
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>流程图上的位置</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Picture {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Picture({ documentId, rev }: ChartProps) {
  const { get } = useFetchClient();
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown: string | undefined;
    let gone = false;
    get<Blob>(`/workflow/topics/${documentId}/chart.svg`, { responseType: 'blob' }).then(
      ({ data }) => {
        if (gone) return;
        shown = URL.createObjectURL(data);
        setAddress(shown);
        setFailed(false);
      },
      () => {
        setFailed(true);
      },
    );
    return () => {
      gone = true;
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [get, documentId, rev]);
  if (failed) return <Typography role="alert">流程图未能读取，请稍后再试。</Typography>;
  if (!address) return <Typography role="status">正在读取</Typography>;
  return (
    <Box overflow="auto">
      <img
        src={address}
        alt="流程图：粗线是已经走过的步骤，“您在这里”是当前阶段"
        style={{ minWidth: 600, width: '100%' }}
      />
    </Box>
  );
}
