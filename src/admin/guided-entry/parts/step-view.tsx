import { Flex, Typography } from '@strapi/design-system';
import { AUDIENCES } from '../../../domain/law/vocabulary';
import { AttendancePart } from './attendance-part';
import { questionKey } from '../check';
import { nameOf, type Part, type Step } from '../form';
import { ListPart } from './list-part';
import type { PartProps } from './part-props';
import { PhotoPart } from './photo-part';
import { PickPart } from './pick-part';
import { Question } from './question';
import { useWords } from '../words/words';

const AUDIENCE_STEPS: ReadonlySet<string> = new Set(AUDIENCES.map((audience) => `step.${audience}`));

/** One group of questions. */
export function StepView({ step, ...props }: PartProps & { readonly step: Step }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {AUDIENCE_STEPS.has(step.title) && (
        <Typography textColor="neutral600">{words('feedback.help')}</Typography>
      )}
      {step.parts.map((part, index) => (
        <PartView key={`${part.part} ${index}`} part={part} {...props} />
      ))}
    </Flex>
  );
}

function PartView({ part, ...props }: PartProps & { readonly part: Part }) {
  const { draft, change, lacked } = props;
  switch (part.part) {
    case 'field':
      return (
        <Question
          id={nameOf(part.field)}
          spec={part.field}
          value={draft.entry.fields[nameOf(part.field)] ?? ''}
          lacking={lacked.has(questionKey(part.field))}
          change={(value) => {
            change((entry) => ({ ...entry, fields: { ...entry.fields, [nameOf(part.field)]: value } }));
          }}
        />
      );
    case 'pick':
      return <PickPart part={part} {...props} />;
    case 'list':
      return <ListPart part={part} {...props} />;
    case 'attendance':
      return <AttendancePart {...props} />;
    case 'photo':
      return <PhotoPart part={part} {...props} />;
  }
}
