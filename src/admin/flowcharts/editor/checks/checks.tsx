import { Button, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { ImportButton } from '../bpmn-import';
import { ReplayDialog } from '../replay';
import type { BpmnImport } from '../use-bpmn-import';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

interface ChecksProps {
  readonly editor: Editor;
  readonly bpmn: BpmnImport;
}

/** Beyond drawing: walk through it, hold it against the past, read a file, see the versions. */
export function Checks({ editor, bpmn }: ChecksProps) {
  const words = useWords();
  const { walking, walk, chart, row } = editor;
  return (
    <>
      <Button
        variant={walking ? 'secondary' : 'tertiary'}
        aria-pressed={walking}
        onClick={() => {
          walk(!walking);
        }}
      >
        {words(walking ? 'walk-end' : 'walk')}
      </Button>
      <ReplayDialog chart={chart} />
      <ImportButton read={bpmn.read} />
      <LinkButton tag={Link} variant="tertiary" to={`/flowchart-editor/${row.documentId}/releases`}>
        {words('versions')}
      </LinkButton>
    </>
  );
}
