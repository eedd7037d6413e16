/** The cards of the home page. */
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeskTopic, PendingRecognition, PlannedSession, RoomProgress } from '../../domain/desk/desk';
import { choicesIn } from '../../words/labels/labels';
import { DateText } from '../kit/date-text';
import { Progress } from '../kit/progress-bar';
import { Card, joined, Nothing, Row, Rows, useInAll, Waited } from '../kit/list-parts';
import { recordPath, topicPath } from '../kit/places';
import { useWords } from './words/words';

const LEVELS = choicesIn('api::room.room', 'level');

function TopicRow({ topic, title, room, district, stage, since }: DeskTopic) {
  return (
    <Row
      to={topicPath(topic)}
      title={title}
      detail={joined(stage, room, district)}
      badge={<Waited since={since} />}
    />
  );
}

function RecognitionRow({ topic, title, room, people }: PendingRecognition) {
  const words = useWords();
  return (
    <Row
      to={topicPath(topic)}
      title={title}
      detail={joined(words('waiting.recognise'), room)}
      badge={<Badge variant="warning">{words('waiting.people', { people })}</Badge>}
    />
  );
}

/** What is up to the reader, longest waiting first. */
export function WaitingCard() {
  const inAll = useInAll();
  const words = useWords();
  return (
    <Card>
      {({ waiting: { topics, ...amount }, recognitions }) =>
        amount.total + recognitions.length === 0 ? (
          <Nothing>{words('waiting.none')}</Nothing>
        ) : (
          <>
            <Rows label={words('waiting')}>
              {recognitions.map((row) => (
                <RecognitionRow key={`people ${row.topic}`} {...row} />
              ))}
              {topics.map((row) => (
                <TopicRow key={row.topic} {...row} />
              ))}
            </Rows>
            {amount.total > topics.length && (
              <Typography variant="pi" textColor="neutral600">
                {words('waiting.more', { amount: inAll(amount), listed: topics.length })}
              </Typography>
            )}
          </>
        )
      }
    </Card>
  );
}

/** Topics that the reader has entered. */
export function MineCard() {
  const words = useWords();
  return (
    <Card>
      {({ mine }) =>
        mine.length === 0 ? (
          <Nothing>{words('mine.none')}</Nothing>
        ) : (
          <Rows label={words('mine')}>
            {mine.map((row) => (
              <TopicRow key={row.topic} {...row} />
            ))}
          </Rows>
        )
      }
    </Card>
  );
}

function SessionRow({ session, title, topic, district, plannedOn, overdue }: PlannedSession) {
  const words = useWords();
  const intl = useIntl();
  const day = intl.formatDate(plannedOn, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return (
    <Row
      to={recordPath('api::session.session', session)}
      title={title}
      detail={joined(topic, district)}
      badge={
        <Badge variant={overdue ? 'danger' : 'secondary'}>
          {overdue ? words('sessions.overdue', { day }) : day}
        </Badge>
      }
    />
  );
}

/** Deliberations that are near, or should have been held. */
export function SessionsCard() {
  const words = useWords();
  return (
    <Card>
      {({ sessions }) =>
        sessions.length === 0 ? (
          <Nothing>{words('sessions.none')}</Nothing>
        ) : (
          <Rows label={words('sessions')}>
            {sessions.map((row) => (
              <SessionRow key={row.session} {...row} />
            ))}
          </Rows>
        )
      }
    </Card>
  );
}

function Level({ level, target, accepted, building }: RoomProgress) {
  const words = useWords();
  const name = LEVELS[level] ?? level;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="semiBold">{name}</Typography>
        <Typography variant="pi" textColor="neutral700">
          {words('rooms.level', { accepted, target, building })}
        </Typography>
      </Flex>
      <Progress
        value={Math.min(100, Math.round((accepted / target) * 100))}
        aria-label={words('rooms.progress', { level: name })}
      />
    </Flex>
  );
}

/** Rooms against the plan's numbers, with the sentence that sets them. */
export function RoomsCard() {
  return (
    <Card>
      {({ rooms: { levels, clause, quote } }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {levels.map((row) => (
            <Level key={row.level} {...row} />
          ))}
          <Typography variant="pi" textColor="neutral600">
            {clause}“{quote}”
          </Typography>
        </Flex>
      )}
    </Card>
  );
}

/** The last lines of the ledger that the reader may see. */
export function RecentCard() {
  const words = useWords();
  return (
    <Card>
      {({ recent }) =>
        recent.length === 0 ? (
          <Nothing>{words('recent.none')}</Nothing>
        ) : (
          <Rows label={words('recent')}>
            {recent.map(({ topic, title, seq, label, at, by }) => (
              <Row
                key={`${topic} ${seq}`}
                to={topicPath(topic)}
                title={joined(label, title)}
                detail={
                  <Box tag="span">
                    {by} · <DateText value={at} />
                  </Box>
                }
              />
            ))}
          </Rows>
        )
      }
    </Card>
  );
}
