import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { RoomProfile } from '../../domain/rooms/room-profile';
import { choicesIn, labelOf } from '../../words/labels/labels';
import { DateText } from '../kit/date-text';
import { recordPath } from '../kit/places';
import { ROOM } from './api';
import { Section } from './parts';
import { useWords } from './words/words';

const ACCEPTANCE = choicesIn(ROOM, 'acceptance');

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Box paddingTop={2}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd">{children}</Typography>
    </Box>
  );
}

function Posted({ title, to }: { readonly title: string | null; readonly to: string }) {
  const words = useWords();
  if (title === null) return <>{words('not-chosen')}</>;
  return (
    <Typography tag={Link} to={to} textColor="primary600">
      {title}
    </Typography>
  );
}

/** What the record of the room says. */
export function About({ room }: RoomProfile) {
  const words = useWords();
  const said = (text: string | null) => (text === null || text === '' ? words('not-filled') : text);
  return (
    <Section title={words('about')}>
      {room.introduction && <Typography tag="p">{room.introduction}</Typography>}
      <dl>
        <Fact label={labelOf(ROOM, 'address')}>{said(room.address)}</Fact>
        <Fact label={labelOf(ROOM, 'establishedOn')}>
          {room.establishedOn === null ? words('not-filled') : <DateText value={room.establishedOn} />}
        </Fact>
        <Fact label={labelOf(ROOM, 'acceptance')}>{ACCEPTANCE[room.acceptance] ?? '—'}</Fact>
        <Fact label={labelOf(ROOM, 'partyOrganization')}>{said(room.party)}</Fact>
        <Fact label={labelOf(ROOM, 'responsibleCommittee')}>{said(room.committee)}</Fact>
        <Fact label={labelOf(ROOM, 'rule')}>
          <Posted title={room.rule} to={recordPath('api::rule.rule', room.ruleId ?? '')} />
        </Fact>
        <Fact label={labelOf(ROOM, 'flowchart')}>
          <Posted title={room.chart} to={recordPath('api::flowchart.flowchart', room.chartId ?? '')} />
        </Fact>
      </dl>
    </Section>
  );
}
