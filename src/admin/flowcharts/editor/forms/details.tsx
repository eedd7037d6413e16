import { Box, Typography } from '@strapi/design-system';
import { FindingList } from '../checks/finding-list';
import { NewStageForm } from './new-stage-form';
import { SimulationPanel } from '../simulation/panel';
import { StageForm } from './stage-form';
import { StepForm } from './step-form';
import { Side } from '../canvas/styles';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

/** The form of what is chosen on the chart. */
function Chosen({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const { selection, chart } = editor;
  if (selection?.kind === 'new-stage') return <NewStageForm editor={editor} />;
  const stage = chart.stages.find(({ key }) => selection?.kind === 'stage' && key === selection.key);
  if (stage) return <StageForm key={stage.key} editor={editor} stage={stage} />;
  const step = chart.transitions.find(({ key }) => selection?.kind === 'step' && key === selection.key);
  if (step) return <StepForm key={step.key} editor={editor} step={step} />;
  return <Typography textColor="neutral700">{words('nothing-selected')}</Typography>;
}

/** Beside the chart: what is chosen, and what was found. */
export function Details({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  return (
    <Side aria-label={words('details')} tabIndex={0}>
      <Box tag="section" className="card">
        {editor.walking ? <SimulationPanel editor={editor} /> : <Chosen editor={editor} />}
      </Box>
      <FindingList editor={editor} />
    </Side>
  );
}
