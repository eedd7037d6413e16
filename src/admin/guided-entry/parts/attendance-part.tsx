import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { FIELD_LABELS } from '../../../words/labels/labels';
import { valueOf, type Entry, type Line } from '../entry';
import { textIn } from '../picks';
import { Choice } from '../styles';
import { useRows } from '../use-rows';
import type { Row } from '../sending/use-server';
import { useWords } from '../words/words';
import type { PartProps } from './part-props';

const PARTICIPANT = 'api::participant.participant';
const CATEGORIES = FIELD_LABELS[PARTICIPANT]?.['category']?.choices ?? {};
// More than sit at one table.
const MOST = 100;

const lineOf = (row: Row): Line => ({
  key: row.documentId,
  fields: {
    name: textIn(row, 'name'),
    category: textIn(row, 'category'),
    attended: row['attended'] === true ? 'true' : '',
  },
});

/** The list as the server has it; ticks made here stay. */
function merged(rows: readonly Row[], { lists }: Entry): readonly Line[] {
  const ticked = new Map(lists.people.map(({ key, fields }) => [key, fields['attended'] ?? '']));
  return rows.map(lineOf).map((line) => ({
    ...line,
    fields: { ...line.fields, attended: ticked.get(line.key) ?? line.fields['attended'] ?? '' },
  }));
}

/** Who of those on the list came. */
export function AttendancePart({ draft, change }: PartProps) {
  const words = useWords();
  const session = draft.entry.picks.session?.id ?? '';
  const query = `&pageSize=${MOST}&sort=id:ASC&filters[session][documentId][$eq]=${session}`;
  const { rows, again } = useRows(PARTICIPANT, query);
  useEffect(() => {
    if (!rows || rows === 'failed') return;
    change((entry) => ({ ...entry, lists: { ...entry.lists, people: merged(rows, entry) } }));
  }, [rows, change]);
  const { people } = draft.entry.lists;
  if (rows === null && people.length === 0) return <Loader small />;
  const tick = (person: Line, came: boolean) => {
    change((entry) => ({
      ...entry,
      lists: {
        ...entry.lists,
        people: entry.lists.people.map((line) =>
          line.key === person.key
            ? { ...line, fields: { ...line.fields, attended: came ? 'true' : '' } }
            : line,
        ),
      },
    }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {rows === 'failed' && (
        <>
          <Typography textColor="danger700" role="alert">
            {words('pick.failed')}
          </Typography>
          <Button type="button" variant="secondary" onClick={again}>
            {words('pick.again')}
          </Button>
        </>
      )}
      <Typography variant="pi" textColor="neutral600">
        {words(people.length === 0 && rows !== 'failed' ? 'attendance.none' : 'attendance.help')}
      </Typography>
      {people.map((person) => (
        <Choice key={person.key} $chosen={person.fields['attended'] === 'true'}>
          <input
            type="checkbox"
            checked={person.fields['attended'] === 'true'}
            onChange={(event) => {
              tick(person, event.target.checked);
            }}
          />
          <Flex direction="column" alignItems="flex-start">
            <Typography>{valueOf(person.fields, 'name')}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {CATEGORIES[person.fields['category'] ?? ''] ?? ''}
            </Typography>
          </Flex>
        </Choice>
      ))}
    </Flex>
  );
}
