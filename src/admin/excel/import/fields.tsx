import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState, type ChangeEvent } from 'react';
import styled from 'styled-components';
import { Choice } from '../../kit/files/choice';
import type { ImportServer, Kind, ParentRow } from './api';
import { useWords } from '../words/words';
import { useDate } from '../../kit/date-text';

interface ParentProps {
  readonly kind: Kind;
  readonly server: ImportServer;
  readonly value: string;
  readonly choose: (documentId: string) => void;
}

/** The session that all people of the file come to. */
export function ParentChoice({ kind, server, value, choose }: ParentProps) {
  const words = useWords();
  const dayOf = useDate();
  const [rows, setRows] = useState<readonly ParentRow[]>([]);
  useEffect(() => {
    if (kind.parent) void server.parents(kind.parent).then(setRows, () => undefined);
  }, [kind, server]);
  if (!kind.parent) return null;
  const dated = ({ title, heldOn, plannedOn }: ParentRow) => {
    const day = heldOn ?? plannedOn;
    return day === null ? title : words('import.session-on', { title, day: dayOf(day) });
  };
  return (
    <Choice
      required
      label={words('import.session')}
      value={value}
      hint={words('import.session-help')}
      options={rows.map((row) => ({ value: row.documentId, word: dated(row) }))}
      choose={choose}
    />
  );
}

interface FileProps {
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
}

const ACCEPTED = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FileButton = styled.label`
  position: relative;
  display: inline-block;
  padding: 0.8rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  font-size: 1.4rem;

  input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The browser words its own file button in its own language, so ours stands before it. */
export function FileChoice({ file, choose }: FileProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {words('import.file')}
      </Typography>
      <Flex gap={3} wrap="wrap">
        <FileButton>
          {words('import.choose-file')}
          <input
            type="file"
            accept={ACCEPTED}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              choose(event.target.files?.[0] ?? null);
              // The same file, mended, must be taken notice of again.
              event.target.value = '';
            }}
          />
        </FileButton>
        <Typography textColor="neutral700">{file ? file.name : words('import.no-file')}</Typography>
      </Flex>
    </Flex>
  );
}

interface UpdateProps {
  readonly checked: boolean;
  readonly choose: (update: boolean) => void;
}

export function UpdateChoice({ checked, choose }: UpdateProps) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Checkbox
        checked={checked}
        onCheckedChange={(on) => {
          choose(on === true);
        }}
      >
        {words('import.update')}
      </Checkbox>
      <Typography variant="pi" textColor="neutral600">
        {words('import.update-help')}
      </Typography>
    </Flex>
  );
}
