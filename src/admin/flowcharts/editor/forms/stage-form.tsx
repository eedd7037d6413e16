import { Button, Typography } from '@strapi/design-system';
import type { Stage } from '../../../../domain/process/flowchart';
import { changeStage, remove } from '../chart';
import { fieldOf, OWNERS, PHASES, STAGE_KINDS } from './choices';
import { Choice, Line, Quantity, Tick } from './form-fields';
import type { Editor } from '../use-editor';
import { useWords } from '../words/words';

const labelOf = (attribute: keyof Stage) => fieldOf('flow.stage', attribute);

interface StageFormProps {
  readonly editor: Editor;
  readonly stage: Stage;
}

/** Name, kind, public phase and owner of one stage. Its key stays: clauses and running topics speak of it. */
export function StageForm({ editor, stage }: StageFormProps) {
  const words = useWords();
  const { key, label, kind, phase, owner, resetsApprovals = false } = stage;
  const { deadlineDays = null, escalateTo = null } = stage;
  const change = (to: Partial<Stage>) => {
    editor.change((chart) => changeStage(chart, key, to), `stage:${key}:${Object.keys(to).join()}`);
  };
  return (
    <>
      <Typography tag="h2" variant="delta">
        {words('stage', { label })}
      </Typography>
      <Line
        name="label"
        label={labelOf('label').label}
        required
        value={label}
        onChange={(to) => {
          change({ label: to });
        }}
      />
      <Choice<Stage['kind']>
        name="kind"
        label={labelOf('kind').label}
        choices={STAGE_KINDS}
        value={kind}
        onChange={(to) => {
          change({ kind: to ?? 'normal' });
        }}
      />
      <Choice<NonNullable<Stage['owner']>>
        name="owner"
        label={labelOf('owner').label}
        choices={OWNERS}
        value={owner}
        optional
        onChange={(to) => {
          change({ owner: to });
        }}
      />
      <Choice<string>
        name="phase"
        label={labelOf('phase').label}
        help={labelOf('phase').help}
        choices={PHASES}
        value={phase}
        optional
        onChange={(to) => {
          change({ phase: to });
        }}
      />
      <Tick
        label={labelOf('resetsApprovals').label}
        help={labelOf('resetsApprovals').help}
        value={resetsApprovals}
        onChange={(to) => {
          change({ resetsApprovals: to });
        }}
      />
      <Quantity
        name="deadlineDays"
        label={labelOf('deadlineDays').label}
        help={labelOf('deadlineDays').help}
        value={deadlineDays}
        onChange={(to) => {
          change({ deadlineDays: to });
        }}
      />
      <Choice<NonNullable<Stage['owner']>>
        name="escalateTo"
        label={labelOf('escalateTo').label}
        choices={OWNERS}
        value={escalateTo}
        optional
        onChange={(to) => {
          change({ escalateTo: to });
        }}
      />
      <Button
        variant="danger-light"
        onClick={() => {
          editor.change((chart) => remove(chart, [key], []));
          editor.select(null);
        }}
      >
        {words('delete-stage')}
      </Button>
    </>
  );
}
