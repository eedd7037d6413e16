/** What the page of a room is made of. */
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Readiness } from '../../domain/rooms/room-readiness';
import { DateText } from '../kit/date-text';
import { joined, Nothing, Row, Rows } from '../kit/list-parts';
import type { ProfileLine } from '../../domain/rooms/room-profile';
import { recordPath } from '../kit/places';
import { CURES } from './lacks';
import { useWords } from './words/words';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box tag="section" aria-label={title} background="neutral0" hasRadius padding={6} shadow="tableShadow">
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Box paddingTop={3}>{children}</Box>
    </Box>
  );
}

interface LinesProps {
  readonly label: string;
  readonly lines: readonly ProfileLine[];
  readonly uid: string;
  /** What to do while there is nothing. */
  readonly empty: string;
}

/** Records that hang on the room, each one click away. */
export function Lines({ label, lines, uid, empty }: LinesProps) {
  return (
    <Section title={label}>
      {lines.length === 0 ? (
        <Nothing>{empty}</Nothing>
      ) : (
        <Rows label={label}>
          {lines.map(({ id, title, detail, on }) => (
            <Row
              key={id}
              to={recordPath(uid, id)}
              title={title}
              detail={
                <>
                  {joined(detail)}
                  {on !== null && (
                    <>
                      {detail !== null && ' · '}
                      <DateText value={on} />
                    </>
                  )}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}

interface ScoreProps<Key extends string> {
  readonly title: string;
  readonly nameOf: (key: Key) => string;
  readonly room: string;
  readonly scored: {
    readonly clause: string;
    readonly quote: string;
    readonly list: readonly Readiness<Key>[];
  };
}

/** Which of the four or the six are there, what the others lack, and where it is mended. */
export function Score<Key extends string>({ title, nameOf, room, scored }: ScoreProps<Key>) {
  const words = useWords();
  const there = scored.list.filter(({ missing }) => missing.length === 0).length;
  return (
    <Section title={words('score', { title, there, all: scored.list.length })}>
      <Flex tag="ul" aria-label={title} direction="column" alignItems="stretch" gap={3}>
        {scored.list.map(({ key, missing }) => (
          <Box tag="li" key={key}>
            <Flex gap={2} alignItems="flex-start">
              <Badge variant={missing.length === 0 ? 'success' : 'warning'}>
                {words(missing.length === 0 ? 'score.there' : 'score.lacks')}
              </Badge>
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="semiBold">{nameOf(key)}</Typography>
                {missing.map((lack) => (
                  <Typography key={lack} tag={Link} to={CURES[lack](room)} textColor="primary600">
                    {words(`lack.${lack}`)}
                  </Typography>
                ))}
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
      <Box paddingTop={4}>
        <Typography variant="pi" textColor="neutral600">
          {scored.clause}“{scored.quote}”
        </Typography>
      </Box>
    </Section>
  );
}
