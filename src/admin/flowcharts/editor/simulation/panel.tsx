import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { stageOf } from '../../../../domain/process/release';
import { catalogueFor, phraseBlocker } from '../../../../words/phrase';
import { Blockers } from '../../../kit/refusal/blockers';
import { OWNERS } from '../forms/choices';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';
import { ASSUMPTIONS, EVERYTHING, NOTHING } from './assumptions';
import { useSimulation, type Simulation } from './use-simulation';
import type { Attempt } from './walk';

function Assumptions({ assumed, assume }: Simulation) {
  const words = useWords();
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Typography tag="legend" variant="pi" fontWeight="bold">
          {words('walk-assume')}
        </Typography>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            assume(EVERYTHING);
          }}
        >
          {words('walk-all')}
        </Button>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            assume(NOTHING);
          }}
        >
          {words('walk-nothing')}
        </Button>
      </Flex>
      {ASSUMPTIONS.map((each) => (
        <Checkbox
          key={each}
          checked={assumed.has(each)}
          onCheckedChange={(on) => {
            assume(new Set(on === true ? [...assumed, each] : [...assumed].filter((one) => one !== each)));
          }}
        >
          {words(`assume-${each}`)}
        </Checkbox>
      ))}
    </Flex>
  );
}

interface StepProps {
  readonly attempt: Attempt;
  readonly simulation: Simulation;
}

/** One step: a button, or every reason why not. */
function Step({ attempt, simulation }: StepProps) {
  const words = useWords();
  const { locale } = useIntl();
  const { step, after, blockers, warnings } = attempt;
  const to = stageOf(simulation.release, step.to).label;
  const phrased = (after ? warnings : blockers).map((each) => phraseBlocker(each, catalogueFor(locale)));
  const who = step.who.map((role) => OWNERS[role] ?? role).join('、');
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      {after ? (
        <Button
          fullWidth
          variant="secondary"
          onClick={() => {
            simulation.take(after);
          }}
        >
          {words('walk-take', { step: step.label, to })}
        </Button>
      ) : (
        <Typography fontWeight="bold" textColor="danger700">
          {words('walk-blocked', { step: step.label })}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {words('walk-by', { who })}
      </Typography>
      {after && phrased.length > 0 && <Badge variant="warning">{words('walk-warns')}</Badge>}
      <Blockers blockers={phrased} topic={null} />
    </Flex>
  );
}

function Way({ walk, back, again }: Simulation) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {walk.path.length > 0 && (
        <Typography variant="pi" textColor="neutral700">
          {words('walk-path')}：{walk.path.join(' → ')}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        <Button size="S" variant="tertiary" disabled={!back} onClick={() => back?.()}>
          {words('walk-back')}
        </Button>
        <Button size="S" variant="tertiary" disabled={!back} onClick={again}>
          {words('walk-again')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Clicking through the chart as it is drawn, on assumed facts: the same core decides that decides in earnest. */
export function SimulationPanel({ editor }: { readonly editor: Editor }) {
  const words = useWords();
  const simulation = useSimulation(editor);
  if (!simulation) return <Typography role="status">{words('walk-faulty')}</Typography>;
  const { stage, attempts } = simulation;
  return (
    <>
      <Typography tag="h2" variant="delta">
        {words('walk-title', { stage: stage.label })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {words('walk-help')}
      </Typography>
      <Way {...simulation} />
      <Typography variant="pi" fontWeight="bold">
        {words(attempts.length > 0 ? 'walk-steps' : 'walk-over')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {attempts.map((attempt) => (
          <Step key={attempt.step.key} attempt={attempt} simulation={simulation} />
        ))}
      </Flex>
      <Box paddingTop={2}>
        <Assumptions {...simulation} />
      </Box>
    </>
  );
}
