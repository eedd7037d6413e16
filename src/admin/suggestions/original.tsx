import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Named, TrailEntry } from '../../domain/suggestions/suggestion';
import { DateText } from '../kit/date-text';
import type { ScreeningView } from './api';
import { Phone } from './phone';
import { actIn, KINDS, reasonIn, STATES } from './words';
import { topicPath } from '../kit/places';

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral700">
        {name}
      </Typography>
      <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}

const TopicLink = ({ topic }: { readonly topic: Named }) => (
  <Link to={topicPath(topic.documentId)}>{topic.name}</Link>
);

/** What was written, exactly so, with what belongs to it. */
export function Original({ view: { item, trail } }: { readonly view: ScreeningView }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        原文
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.rawText}</Typography>
      </Box>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <Entry name="类型">{KINDS[item.kind]}</Entry>
        <Entry name="办理情况">{STATES[item.state]}</Entry>
        {item.about && (
          <Entry name="所提意见的议题">
            <TopicLink topic={item.about} />
          </Entry>
        )}
        {item.became && (
          <Entry name="转成的议题">
            <TopicLink topic={item.became} />
          </Entry>
        )}
        {(item.room ?? item.district) && (
          <Entry name="地方">{[item.room?.name, item.district].filter(Boolean).join(' · ')}</Entry>
        )}
        <Entry name="收到时间">
          <DateText value={item.receivedAt} />
        </Entry>
        <Entry name="受理号">{item.receipt}</Entry>
      </Flex>
      <Phone documentId={item.documentId} masked={item.phone} />
      <Trail entries={trail} />
    </Flex>
  );
}

/** Newest first. */
function Trail({ entries }: { readonly entries: readonly TrailEntry[] }) {
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer" paddingBottom={2}>
        <Typography variant="pi" fontWeight="bold">
          办理记录（{entries.length}）
        </Typography>
      </Box>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {[...entries].reverse().map((entry) => (
          <Flex tag="li" key={`${entry.at} ${entry.act}`} direction="column" alignItems="flex-start">
            <Typography variant="pi" textColor="neutral800">
              {actIn(entry.act)}
              {entry.reason && `：${reasonIn(entry.reason)}`}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              <DateText value={entry.at} />
              {entry.by && ` · ${entry.by}`}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}
