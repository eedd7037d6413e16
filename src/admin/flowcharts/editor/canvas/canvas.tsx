import '@xyflow/react/dist/style.css';
import {
  Background,
  ConnectionMode,
  Controls,
  MiniMap,
  ReactFlow,
  type EdgeChange,
  type NodeChange,
  type NodePositionChange,
  type NodeSelectionChange,
} from '@xyflow/react';
import { useMemo, useState } from 'react';
import { moveStages, remove, type Layout } from '../chart';
import { arrowOf, edgesOf, nodesOf } from './drawing';
import { StageNode, type StageNodeType } from './stage-node';
import { StepEdge, type StepEdgeType } from './step-edge';
import { CanvasFrame } from './canvas-style';
import type { Editor } from '../use-editor';
import { useWords, type Words } from '../words/words';

const NODE_TYPES = { stage: StageNode };
const EDGE_TYPES = { step: StepEdge };
const DELETE_KEYS = ['Delete', 'Backspace'];

const spoken = (words: Words) => ({
  'node.a11yDescription.default': words('node-help'),
  'node.a11yDescription.keyboardDisabled': words('node-help'),
  'node.a11yDescription.ariaLiveMessage': () => words('node-moved'),
  'edge.a11yDescription.default': words('edge-help'),
  'controls.ariaLabel': words('controls'),
  'controls.zoomIn.ariaLabel': words('zoom-in'),
  'controls.zoomOut.ariaLabel': words('zoom-out'),
  'controls.fitView.ariaLabel': words('fit'),
  'minimap.ariaLabel': words('minimap'),
  'handle.ariaLabel': words('handle'),
});

/** Moves and choices of stages, as the canvas reports them; a move counts once the stage is let go. */
function useStageChanges({ change, select, selection }: Editor) {
  const [moving, setMoving] = useState<Layout>({});
  const move = ({ id, position, dragging }: NodePositionChange) => {
    if (!position) return;
    const moved = { [id]: position };
    setMoving(dragging ? moved : {});
    if (!dragging) change((chart) => moveStages(chart, moved), `move:${id}`);
  };
  const choose = ({ id, selected }: NodeSelectionChange) => {
    if (selected) select({ kind: 'stage', key: id });
    else if (selection?.kind === 'stage' && selection.key === id) select(null);
  };
  const follow = (changes: NodeChange<StageNodeType>[]) => {
    for (const one of changes) {
      if (one.type === 'position') move(one);
      if (one.type === 'select') choose(one);
    }
  };
  return { moving, follow };
}

/** The drawing board. */
export function Canvas({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const { chart, notes, selection, clauses, select, change, draw } = editor;
  const { moving, follow } = useStageChanges(editor);
  const drawn = useMemo(
    () => ({ chart, notes, selection, clauses, select }),
    [chart, notes, selection, clauses, select],
  );
  const nodes = useMemo(() => nodesOf(drawn, moving, words), [drawn, moving, words]);
  const edges = useMemo(() => edgesOf(drawn, moving, words), [drawn, moving, words]);
  const labels = useMemo(() => spoken(words), [words]);
  const chooseEdges = (changes: EdgeChange<StepEdgeType>[]) => {
    for (const one of changes) {
      if (one.type === 'select' && one.selected) select({ kind: 'step', key: arrowOf(one.id).step });
    }
  };
  return (
    <CanvasFrame role="region" aria-label={words('canvas')}>
      <ReactFlow<StageNodeType, StepEdgeType>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        ariaLabelConfig={labels}
        connectionMode={ConnectionMode.Loose}
        deleteKeyCode={DELETE_KEYS}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        minZoom={0.15}
        maxZoom={1.6}
        panOnScroll
        proOptions={{ hideAttribution: true }}
        onNodesChange={follow}
        onEdgesChange={chooseEdges}
        onPaneClick={() => {
          select(null);
        }}
        onConnect={({ source, target }) => {
          if (source !== target) draw.step([source], target);
        }}
        onDelete={({ nodes: stages, edges: arrows }) => {
          const gone = arrows.map(({ id }) => arrowOf(id));
          change((now) =>
            remove(
              now,
              stages.map(({ id }) => id),
              gone,
            ),
          );
          select(null);
        }}
        onInit={({ setViewport }) => {
          const start = chart.stages.find(({ kind }) => kind === 'start')?.key ?? '';
          const { x, y } = chart.layout[start] ?? { x: 0, y: 0 };
          const middle = (document.querySelector('.react-flow')?.clientWidth ?? 800) / 2;
          void setViewport({ x: middle - (x + 100) * 0.8, y: 24 - y * 0.8, zoom: 0.8 });
        }}
      >
        <Background />
        <Controls showInteractive={false} />
        <MiniMap pannable zoomable className="minimap" />
      </ReactFlow>
    </CanvasFrame>
  );
}
