import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { AUDIENCES } from '../../../domain/law/vocabulary';
import { FIELD_LABELS } from '../../../words/labels/labels';
import type { Draft } from '../sending/draft';
import { isFilled, valueOf, type Entry } from '../entry';
import { nameOf, type FieldSpec, type Part, type Step } from '../form';
import { answerText, wordsOf } from '../labels';
import { audiencesFilled } from '../sending/orders';
import { useWords, type Words } from '../words/words';
import type { FormKey } from '../../kit/form-keys';

type Pair = readonly [label: string, text: string];

const pairOf = (spec: FieldSpec, value: string, words: Words): Pair => [
  wordsOf(spec).label,
  answerText(spec, value, { yes: words('yes'), no: words('no') }),
];

function listPairs(part: Extract<Part, { part: 'list' }>, { lists }: Entry, words: Words): Pair[] {
  const names = new Map(lists.people.map(({ key, fields }) => [key, valueOf(fields, 'name')]));
  return lists[part.list]
    .filter(({ fields }) => isFilled(fields))
    .map(({ fields }, index) => [
      words(`list.line.${part.list}`, { number: index + 1 }),
      part.fields
        .filter((spec) => valueOf(fields, nameOf(spec)) !== '')
        .map((spec) => {
          const value = valueOf(fields, nameOf(spec));
          const [label, text] = pairOf(spec, names.get(value) ?? value, words);
          return spec.kind === 'yes' ? label : text;
        })
        .join('；'),
    ]);
}

function cameOf({ lists }: Entry, words: Words): Pair {
  const came = lists.people.filter(({ fields }) => fields['attended'] === 'true').length;
  return [words('step.attendance'), words('attendance.all', { came, all: lists.people.length })];
}

const photoPairs = (part: Extract<Part, { part: 'photo' }>, { photo }: Entry): Pair[] =>
  photo ? [[wordsOf(part).label, photo.alt]] : [];

function pairsOf(part: Part, entry: Entry, words: Words): readonly Pair[] {
  switch (part.part) {
    case 'field':
      return [pairOf(part.field, valueOf(entry.fields, nameOf(part.field)), words)];
    case 'pick':
      return [[words(`pick.${part.pick}`), entry.picks[part.pick]?.label ?? '—']];
    case 'list':
      return listPairs(part, entry, words);
    case 'attendance':
      return [cameOf(entry, words)];
    case 'photo':
      return photoPairs(part, entry);
  }
}

interface SummaryProps {
  readonly form: FormKey;
  readonly steps: readonly Step[];
  readonly draft: Draft;
  readonly goTo: (step: number) => void;
}

/** Everything once more before it is sent, each group one tap from being changed. */
export function Summary({ form, steps, draft, goTo }: SummaryProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {steps.map((step, index) => (
        <Box key={step.title} background="neutral0" hasRadius padding={4} borderColor="neutral200">
          <Flex justifyContent="space-between" alignItems="center">
            <Typography variant="delta" tag="h3">
              {words(step.title)}
            </Typography>
            <Button
              type="button"
              variant="tertiary"
              aria-label={`${words('change')}：${words(step.title)}`}
              onClick={() => {
                goTo(index);
              }}
            >
              {words('change')}
            </Button>
          </Flex>
          <dl>
            {step.parts
              .flatMap((part) => pairsOf(part, draft.entry, words))
              .map(([label, text]) => (
                <Box key={`${label} ${text}`} paddingTop={2}>
                  <Typography tag="dt" variant="pi" textColor="neutral600">
                    {label}
                  </Typography>
                  <Typography tag="dd" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {text}
                  </Typography>
                </Box>
              ))}
          </dl>
        </Box>
      ))}
      {form === 'feedback' && <StillOwed entry={draft.entry} />}
    </Flex>
  );
}

const AUDIENCE_NAMES = FIELD_LABELS['api::feedback.feedback']?.['audience']?.choices ?? {};

/** Who of the three is still owed feedback (二(五).12). */
function StillOwed({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  const given = audiencesFilled(entry);
  const owed = AUDIENCES.filter((audience) => !given.includes(audience));
  if (owed.length === 0) return null;
  const who = owed.map((audience) => AUDIENCE_NAMES[audience] ?? audience).join('、');
  return (
    <Typography textColor="warning700" role="status">
      {given.length === 0 ? words('feedback.none') : words('feedback.missing', { who })}
    </Typography>
  );
}
