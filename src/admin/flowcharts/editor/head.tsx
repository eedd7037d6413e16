import { Badge, Button, IconButton, Typography } from '@strapi/design-system';
import { ArrowLeft, Plus } from '@strapi/icons';
import { useReactFlow } from '@xyflow/react';
import { Link } from 'react-router-dom';
import { FLOWCHARTS } from '../../kit/charts';
import { arrange } from './canvas/arrange';
import { Checks } from './checks/checks';
import { Bar } from './canvas/styles';
import type { BpmnImport } from './use-bpmn-import';
import type { Editor } from './use-editor';
import { useUndoKeys } from './use-undo-keys';
import type { Orders } from './use-orders';
import { useWords } from './words/words';

/** What can be done to the drawing. */
function Tools({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const { fitView } = useReactFlow();
  const { chart, change, undo, redo, select, selection, draw } = editor;
  useUndoKeys(editor);
  const keys = chart.stages.map(({ key }) => key);
  const chosen = selection?.kind === 'stage' ? selection.key : keys[0];
  const next = keys[keys.indexOf(chosen ?? '') + 1] ?? keys[0];
  return (
    <>
      <Button variant="tertiary" disabled={!undo} onClick={() => undo?.()}>
        {words('undo')}
      </Button>
      <Button variant="tertiary" disabled={!redo} onClick={() => redo?.()}>
        {words('redo')}
      </Button>
      <Button
        variant="secondary"
        startIcon={<Plus />}
        onClick={() => {
          select({ kind: 'new-stage' });
        }}
      >
        {words('add-stage')}
      </Button>
      <Button
        variant="secondary"
        startIcon={<Plus />}
        disabled={keys.length < 2}
        onClick={() => {
          if (chosen !== undefined && next !== undefined) draw.step([chosen], next);
        }}
      >
        {words('add-step')}
      </Button>
      <Button
        variant="tertiary"
        onClick={() => {
          change((now) => ({ ...now, layout: arrange(now) }));
          setTimeout(() => void fitView({ duration: 200 }));
        }}
      >
        {words('arrange')}
      </Button>
    </>
  );
}

interface HeadProps {
  readonly editor: Editor;
  readonly orders: Orders;
  readonly bpmn: BpmnImport;
}

/** Title, state, tools and the two orders of the editor: save, and put in force. */
export function Head({ editor, orders, bpmn }: HeadProps) {
  const words = useWords();
  const { row, unsaved, chart } = editor;
  const { busy, mayActivate, save, activate } = orders;
  const inForce = row.activeRelease !== null && row.activeRelease !== '';
  return (
    <>
      <Bar>
        <IconButton tag={Link} variant="ghost" label={words('back')} to={`${FLOWCHARTS}/${row.documentId}`}>
          <ArrowLeft />
        </IconButton>
        <Typography tag="h1" variant="beta" className="grow">
          {chart.title}
        </Typography>
        <Badge variant={inForce ? 'success' : 'warning'}>
          {words(inForce ? 'in-force' : 'not-in-force')}
        </Badge>
        <Badge variant={unsaved ? 'warning' : 'neutral'} role="status">
          {words(unsaved ? 'unsaved' : 'saved')}
        </Badge>
        <Button loading={busy} disabled={!unsaved} onClick={() => void save()}>
          {words('save')}
        </Button>
        {mayActivate && (
          <Button
            variant="success"
            loading={busy}
            disabled={unsaved}
            title={unsaved ? words('activate-after-save') : undefined}
            onClick={() => void activate()}
          >
            {words('activate')}
          </Button>
        )}
      </Bar>
      <Bar role="toolbar" aria-label={words('toolbar')}>
        <Tools editor={editor} />
        <Checks editor={editor} bpmn={bpmn} />
      </Bar>
    </>
  );
}
