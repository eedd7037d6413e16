/** The cards of the home page. */
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeskTopic, PendingRecognition, PlannedSession, RoomProgress } from '../../domain/desk/desk';
import { FIELD_LABELS } from '../../words/labels/labels';
import { DateText } from '../kit/date-text';
import { Progress } from '../kit/progress-bar';
import { Card, inAll, joined, Nothing, Row, Rows, Waited } from '../kit/list-parts';
import { recordPath, topicPath } from '../kit/places';

const LEVELS = FIELD_LABELS['api::room.room']?.['level']?.choices ?? {};

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
  return (
    <Row
      to={topicPath(topic)}
      title={title}
      detail={joined('认可参加人员', room)}
      badge={<Badge variant="warning">{`${people} 人`}</Badge>}
    />
  );
}

/** What is up to the reader, longest waiting first. */
export function WaitingCard() {
  return (
    <Card>
      {({ waiting: { topics, ...amount }, recognitions }) =>
        amount.total + recognitions.length === 0 ? (
          <Nothing>现在没有等您办理的议题。议题进入由您办理的阶段时会列在这里。</Nothing>
        ) : (
          <>
            <Rows label="待我办理">
              {recognitions.map((row) => (
                <RecognitionRow key={`people ${row.topic}`} {...row} />
              ))}
              {topics.map((row) => (
                <TopicRow key={row.topic} {...row} />
              ))}
            </Rows>
            {amount.total > topics.length && (
              <Typography variant="pi" textColor="neutral600">
                {inAll(amount)}，这里列出等候最久的 {topics.length} 件；其余请在“协商议题”列表中查看。
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
  return (
    <Card>
      {({ mine }) =>
        mine.length === 0 ? (
          <Nothing>您还没有提交过议题。在“内容管理”的“协商议题”中新建，保存后即可提交。</Nothing>
        ) : (
          <Rows label="我提交的">
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
  const intl = useIntl();
  const day = intl.formatDate(plannedOn, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return (
    <Row
      to={recordPath('api::session.session', session)}
      title={title}
      detail={joined(topic, district)}
      badge={<Badge variant={overdue ? 'danger' : 'secondary'}>{overdue ? `${day}，已逾期` : day}</Badge>}
    />
  );
}

/** Deliberations that are near, or should have been held. */
export function SessionsCard() {
  return (
    <Card>
      {({ sessions }) =>
        sessions.length === 0 ? (
          <Nothing>两周内没有安排协商，也没有逾期未开的。在“协商议事会”中填写计划日期后会列在这里。</Nothing>
        ) : (
          <Rows label="即将到期与超期">
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
  const name = LEVELS[level] ?? level;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="semiBold">{name}</Typography>
        <Typography variant="pi" textColor="neutral700">
          已验收 {accepted} 个 / 目标 {target} 个，在建 {building} 个
        </Typography>
      </Flex>
      <Progress
        value={Math.min(100, Math.round((accepted / target) * 100))}
        aria-label={`${name}议事室建设进度`}
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
  return (
    <Card>
      {({ recent }) =>
        recent.length === 0 ? (
          <Nothing>还没有办理记录。议题立项、审定、协商后会列在这里。</Nothing>
        ) : (
          <Rows label="最近动态">
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
