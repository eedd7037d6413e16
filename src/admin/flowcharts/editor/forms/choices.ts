/** The choices of stages and steps, in the words they have everywhere else. */
import { choicesIn, FIELD_LABELS } from '../../../../words/labels/labels';

export const STAGE_KINDS = choicesIn('flow.stage', 'kind');
export const PHASES = choicesIn('flow.stage', 'phase');
export const OWNERS = choicesIn('flow.stage', 'owner');
export const STEP_KINDS = choicesIn('flow.transition', 'kind');
export const GATES = choicesIn('flow.transition', 'gate');

/** The label of a field, with its help text. */
export const fieldOf = (uid: 'flow.stage' | 'flow.transition', attribute: string) =>
  FIELD_LABELS[uid]?.[attribute] ?? { label: attribute };

/** One colour a phase; the name of the phase stands beside it, so nothing is told by colour alone. */
export const PHASE_COLOURS: Readonly<Record<string, string>> = {
  collecting: '#7a5195',
  approving: '#2f6ea8',
  surveying: '#1a7f72',
  deliberating: '#b35c00',
  reporting: '#9c3d54',
  'giving-feedback': '#5a6b1f',
  completed: '#3d7a3d',
};
