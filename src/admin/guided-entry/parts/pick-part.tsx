import { Button, Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { useDeferredValue, useState, type ChangeEvent } from 'react';
import { pickKey } from '../check';
import type { PickName } from '../entry';
import type { Part } from '../form';
import { pickedFrom, PICK_LISTS, withPicked } from '../picks';
import { Choice } from '../styles';
import { useRows } from '../use-rows';
import type { Row } from '../sending/use-server';
import { useWords } from '../words/words';
import type { PartProps } from './part-props';

type PickPartProps = PartProps & { readonly part: Extract<Part, { part: 'pick' }> };

/** The record that this one hangs on: what has been chosen, or the list to choose from. */
export function PickPart(props: PickPartProps) {
  const words = useWords();
  const { part, draft, change } = props;
  const chosen = draft.entry.picks[part.pick];
  if (!chosen) return <PickList {...props} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {words(`pick.${part.pick}`)}
      </Typography>
      <Typography fontWeight="semiBold">{chosen.label}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {chosen.detail}
      </Typography>
      <Button
        type="button"
        variant="tertiary"
        onClick={() => {
          change((entry) => ({ ...entry, picks: { ...entry.picks, [part.pick]: undefined } }));
        }}
      >
        {words('pick.change')}
      </Button>
    </Flex>
  );
}

const ROWS = 20;

function PickList({ part, form, topic, change, lacked }: PickPartProps) {
  const words = useWords();
  const { uid, query } = PICK_LISTS[part.pick];
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const searched = asked === '' ? '' : `&_q=${encodeURIComponent(asked)}`;
  const { rows, again } = useRows(uid, `&pageSize=${ROWS}${query(form, topic)}${searched}`);
  const label = words(`pick.${part.pick}`);
  const lacking = lacked.has(pickKey(part.pick));
  return (
    <Field.Root name={`pick-${part.pick}`} error={lacking ? words('missing.pick', { label }) : undefined}>
      <Field.Label>{label}</Field.Label>
      {(search !== '' || rows?.length === ROWS) && (
        <TextInput
          aria-label={words('pick.search')}
          placeholder={words('pick.search')}
          value={search}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setSearch(event.target.value);
          }}
        />
      )}
      <Rows
        pick={part.pick}
        rows={rows}
        again={again}
        choose={(row) => {
          change((entry) => withPicked(entry, part.pick, row));
        }}
      />
      <Field.Error />
    </Field.Root>
  );
}

interface RowsProps {
  readonly pick: PickName;
  readonly rows: readonly Row[] | 'failed' | null;
  readonly again: () => void;
  readonly choose: (row: Row) => void;
}

function Rows({ pick, rows, again, choose }: RowsProps) {
  const words = useWords();
  if (rows === null) return <Loader small />;
  if (rows === 'failed') {
    return (
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography textColor="danger700" role="alert">
          {words('pick.failed')}
        </Typography>
        <Button type="button" variant="secondary" onClick={again}>
          {words('pick.again')}
        </Button>
      </Flex>
    );
  }
  if (rows.length === 0) return <Typography textColor="neutral600">{words('pick.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {rows.map((row) => (
        <Choice key={row.documentId} $chosen={false}>
          <input
            type="radio"
            name={`pick-${pick}`}
            checked={false}
            onChange={() => {
              choose(row);
            }}
          />
          <Flex direction="column" alignItems="flex-start" minWidth={0}>
            <Typography>{pickedFrom(pick, row).label}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {pickedFrom(pick, row).detail}
            </Typography>
          </Flex>
        </Choice>
      ))}
    </Flex>
  );
}
