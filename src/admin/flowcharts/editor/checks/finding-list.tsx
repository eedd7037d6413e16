import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useReactFlow } from '@xyflow/react';
import { STAGE_SIZE } from '../canvas/arrange';
import type { Note } from './findings';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

/** Shows the stage or step that a finding is about. */
function useJump({ chart, select }: Editor) {
  const { setCenter, getZoom } = useReactFlow();
  return ({ stage, step }: Note) => {
    const drawn = chart.transitions.find(({ key }) => key === step);
    const at = chart.layout[stage ?? drawn?.to ?? ''];
    if (at) {
      const middle = { x: at.x + STAGE_SIZE.width / 2, y: at.y + STAGE_SIZE.height / 2 };
      void setCenter(middle.x, middle.y, { zoom: Math.max(getZoom(), 0.7), duration: 200 });
    }
    if (stage !== undefined) select({ kind: 'stage', key: stage });
    else if (step !== undefined) select({ kind: 'step', key: step });
  };
}

interface FindingProps {
  readonly note: Note;
  readonly jump: (note: Note) => void;
}

function Finding({ note, jump }: FindingProps) {
  const words = useWords();
  const { number, severity, text, stage, step } = note;
  const blocking = severity === 'blocking';
  const sentence = (
    <>
      <span className={blocking ? 'numbers is-blocking' : 'numbers'}>{number}</span>
      <Typography variant="pi" textColor={blocking ? 'danger700' : 'neutral800'}>
        {words(severity)}：{text}
      </Typography>
    </>
  );
  if (stage === undefined && step === undefined) return <div className="finding">{sentence}</div>;
  return (
    <button
      type="button"
      className="finding"
      onClick={() => {
        jump(note);
      }}
    >
      {sentence}
    </button>
  );
}

/** Everything that was found, in sentences; a click leads to the place. */
export function FindingList({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const jump = useJump(editor);
  const { notes } = editor;
  const blocking = notes.filter(({ severity }) => severity === 'blocking').length;
  const warnings = notes.length - blocking;
  return (
    <Box tag="section" className="card" aria-labelledby="findings-title">
      <Flex justifyContent="space-between" gap={2} paddingBottom={2} wrap="wrap">
        <Typography id="findings-title" tag="h2" variant="delta">
          {words('findings')}
        </Typography>
        <Flex gap={1} role="status" wrap="wrap">
          {blocking === 0 && <Badge variant="success">{words('findings-none')}</Badge>}
          {blocking > 0 && <Badge variant="danger">{words('findings-blocking', { count: blocking })}</Badge>}
          {warnings > 0 && <Badge variant="warning">{words('findings-warning', { count: warnings })}</Badge>}
        </Flex>
      </Flex>
      <ol>
        {notes.map((note) => (
          <li key={note.number}>
            <Finding note={note} jump={jump} />
          </li>
        ))}
      </ol>
    </Box>
  );
}
