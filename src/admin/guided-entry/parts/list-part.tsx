import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { questionKey } from '../check';
import { valueOf, type Entry, type Line } from '../entry';
import { nameOf, type Part } from '../form';
import { Question } from './question';
import { useWords } from '../words/words';
import { newCommandId } from '../../kit/command-id';
import type { PartProps } from './part-props';

type ListPartProps = PartProps & { readonly part: Extract<Part, { part: 'list' }> };

const replaced = (lines: readonly Line[], next: Line): readonly Line[] =>
  lines.map((line) => (line.key === next.key ? next : line));

/** People who came, as those who can have said something. */
const speakersIn = ({ lists }: Entry): Record<string, string> =>
  Object.fromEntries(
    lists.people
      .filter(({ fields }) => fields['attended'] === 'true')
      .map(({ key, fields }) => [key, valueOf(fields, 'name')]),
  );

/** A list that grows line by line: visits, people, opinions. */
export function ListPart({ part, draft, change, lacked }: ListPartProps) {
  const words = useWords();
  const { list, fields } = part;
  const lines = draft.entry.lists[list];
  const set = (how: (lines: readonly Line[]) => readonly Line[]) => {
    change((entry) => ({ ...entry, lists: { ...entry.lists, [list]: how(entry.lists[list]) } }));
  };
  const people = speakersIn(draft.entry);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {lines.map((line, index) => (
        <Box key={line.key} borderColor="neutral200" background="neutral0" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="space-between">
              <Typography variant="delta" tag="h3">
                {words(`list.line.${list}`, { number: index + 1 })}
              </Typography>
              {draft.sent[line.key]?.documentId ? (
                <Typography variant="pi" textColor="success700">
                  {words('list.saved')}
                </Typography>
              ) : (
                <Button
                  type="button"
                  variant="tertiary"
                  onClick={() => {
                    set((all) => all.filter(({ key }) => key !== line.key));
                  }}
                >
                  {words('list.remove')}
                </Button>
              )}
            </Flex>
            {fields
              .filter(({ when }) => when?.(line.fields) ?? true)
              .map((spec) => (
                <Question
                  key={spec.name}
                  id={`${line.key}.${spec.name}`}
                  spec={spec}
                  value={line.fields[nameOf(spec)] ?? ''}
                  lacking={lacked.has(questionKey(spec, line.key))}
                  choices={spec.name === 'participant' ? people : undefined}
                  change={(value) => {
                    set((all) =>
                      replaced(all, { ...line, fields: { ...line.fields, [nameOf(spec)]: value } }),
                    );
                  }}
                />
              ))}
          </Flex>
        </Box>
      ))}
      <Button
        type="button"
        variant="secondary"
        startIcon={<Plus />}
        onClick={() => {
          set((all) => [...all, { key: newCommandId(), fields: {} }]);
        }}
      >
        {words(`list.add.${list}`)}
      </Button>
    </Flex>
  );
}
