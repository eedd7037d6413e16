import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

interface ChartProps {
  readonly documentId: string;
  /** The revision shown beside it: after a step the picture is fetched anew. */
  readonly rev: number;
}

/** The chart the topic began with: where it stands, how it came there, what holds it up. */
export function Chart(props: ChartProps) {
  const words = useWords();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button type="button" variant="tertiary" fullWidth>
          {words('chart')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('chart.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Picture {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Picture({ documentId, rev }: ChartProps) {
  const kitWords = useKitWords();
  const words = useWords();
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
  if (failed) return <Typography role="alert">{words('chart.failed')}</Typography>;
  if (!address) return <Typography role="status">{kitWords('loading')}</Typography>;
  return (
    <Box overflow="auto">
      <img src={address} alt={words('chart.alt')} style={{ minWidth: 600, width: '100%' }} />
    </Box>
  );
}
