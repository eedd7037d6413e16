import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Transition } from '../../../../domain/process/flowchart';
import { changeStep, removeStep } from '../chart';
import { fieldOf, GATES, OWNERS, STEP_KINDS } from './choices';
import { ClauseFields } from './clause-fields';
import { Choice, Choices, Line, Tick } from './form-fields';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

const labelOf = (attribute: keyof Transition) => fieldOf('flow.transition', attribute).label;

interface StepFormProps {
  readonly editor: Editor;
  readonly step: Transition;
}

type Change = (to: Partial<Transition>) => void;

/** Whence and whither. */
function Ways({ editor, step, change }: StepFormProps & { readonly change: Change }) {
  const words = useWords();
  const stages = Object.fromEntries(editor.chart.stages.map(({ key, label }) => [key, label]));
  return (
    <>
      <Choices<string>
        name="from"
        label={labelOf('from')}
        required
        error={step.from.length === 0 ? words('from-one') : undefined}
        choices={stages}
        value={step.from}
        onChange={(from) => {
          change({ from });
        }}
      />
      <Choice<string>
        name="to"
        label={labelOf('to')}
        required
        choices={stages}
        value={step.to}
        onChange={(to) => {
          if (to !== null) change({ to });
        }}
      />
    </>
  );
}

/** What the rules add to the step, whoever draws it. */
function Locked({ editor, step }: StepFormProps) {
  const words = useWords();
  const clauses = editor.clauses.get(step.key) ?? [];
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" textColor="neutral700">
        {words(clauses.length > 0 ? 'locked' : 'locked-none')}
      </Typography>
      <Box tag="ul" paddingTop={clauses.length > 0 ? 2 : 0}>
        {clauses.map((citation) => (
          <Typography tag="li" variant="pi" key={`${citation.clause}${citation.quote}`}>
            {words('cites', { ...citation })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

/** One step: its name, way, kind, who takes it and by which clause. */
export function StepForm({ editor, step }: StepFormProps) {
  const words = useWords();
  const { key, label, kind, who, gate, submits, commentRequired } = step;
  const change: Change = (to) => {
    editor.change((chart) => changeStep(chart, key, to), `step:${key}:${Object.keys(to).join()}`);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta">
        {words('step', { label })}
      </Typography>
      <Line
        name="label"
        label={labelOf('label')}
        required
        value={label}
        onChange={(to) => {
          change({ label: to });
        }}
      />
      <Ways editor={editor} step={step} change={change} />
      <Choice<Transition['kind']>
        name="kind"
        label={labelOf('kind')}
        choices={STEP_KINDS}
        value={kind}
        onChange={(to) => {
          change({ kind: to ?? 'forward' });
        }}
      />
      <Choices<Transition['who'][number]>
        name="who"
        label={labelOf('who')}
        required
        choices={OWNERS}
        value={who}
        onChange={(to) => {
          change({ who: to });
        }}
      />
      <ClauseFields rules={editor.rules} step={step} change={change} />
      <Choice<NonNullable<Transition['gate']>>
        name="gate"
        label={labelOf('gate')}
        help={fieldOf('flow.transition', 'gate').help}
        choices={GATES}
        value={gate}
        optional
        onChange={(to) => {
          change({ gate: to });
        }}
      />
      <Tick
        label={labelOf('submits')}
        value={submits}
        onChange={(to) => {
          change({ submits: to });
        }}
      />
      <Tick
        label={labelOf('commentRequired')}
        value={commentRequired}
        onChange={(to) => {
          change({ commentRequired: to });
        }}
      />
      <Locked editor={editor} step={step} />
      <Button
        variant="danger-light"
        onClick={() => {
          editor.change((chart) => removeStep(chart, key));
          editor.select(null);
        }}
      >
        {words('delete-step')}
      </Button>
    </Flex>
  );
}
