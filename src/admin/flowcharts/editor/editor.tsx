import { ReactFlowProvider } from '@xyflow/react';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { RuleDraft } from '../../../domain/process/flowchart';
import { AskBeforeLeaving } from './ask-before-leaving';
import { ImportNotice } from './bpmn-import';
import { Canvas } from './canvas/canvas';
import { Details } from './forms/details';
import { Head } from './head';
import { Notices } from './checks/notices';
import { useServer, type ChartRow, type Server } from './server';
import { EditorFrame } from './canvas/styles';
import { useBpmnImport } from './use-bpmn-import';
import { useEditor } from './use-editor';
import { useOrders } from './use-orders';

interface Loaded {
  readonly row: ChartRow;
  readonly rules: readonly RuleDraft[];
}

interface BoardProps extends Loaded {
  readonly server: Server;
  readonly reload: () => void;
}

function Board({ row, rules, server, reload }: BoardProps) {
  const editor = useEditor(row, rules, reload);
  const orders = useOrders(editor, server);
  const bpmn = useBpmnImport(editor);
  return (
    <EditorFrame id="main-content" tabIndex={-1}>
      <Page.Title>{row.title}</Page.Title>
      <AskBeforeLeaving unsaved={editor.unsaved} />
      <Head editor={editor} orders={orders} bpmn={bpmn} />
      <Notices editor={editor} orders={orders} />
      <ImportNotice {...bpmn} />
      <div className="board">
        <Canvas editor={editor} />
        <Details editor={editor} />
      </div>
    </EditorFrame>
  );
}

/** Opens one flowchart on the drawing board. */
export function FlowchartEditor() {
  const { documentId = '' } = useParams();
  const server = useServer();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    setLoaded(null);
    Promise.all([server.read(documentId), server.rules()]).then(
      ([row, rules]) => {
        if (current) setLoaded({ row, rules });
      },
      () => {
        if (current) setLoaded('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [documentId, server, attempt]);
  if (loaded === 'failed') return <Page.Error />;
  if (loaded === null) return <Page.Loading />;
  return (
    <ReactFlowProvider>
      <Board
        key={attempt}
        {...loaded}
        server={server}
        reload={() => {
          setAttempt(attempt + 1);
        }}
      />
    </ReactFlowProvider>
  );
}
