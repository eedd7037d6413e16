import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Named, TrailEntry } from '../../domain/suggestions/suggestion';
import { DateText } from '../kit/date-text';
import type { ScreeningView } from './api';
import { Phone } from './phone';
import { DECLINE_REASONS, KINDS, STATES, suggestionField } from './labels';
import { topicPath } from '../kit/places';
import { useWords, type Word } from './words/words';

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
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {words('original')}
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{item.rawText}</Typography>
      </Box>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <Entry name={suggestionField('kind')}>{KINDS[item.kind]}</Entry>
        <Entry name={suggestionField('state')}>{STATES[item.state]}</Entry>
        {item.about && (
          <Entry name={suggestionField('about')}>
            <TopicLink topic={item.about} />
          </Entry>
        )}
        {item.became && (
          <Entry name={suggestionField('became')}>
            <TopicLink topic={item.became} />
          </Entry>
        )}
        {(item.room ?? item.district) && (
          <Entry name={words('place')}>{[item.room?.name, item.district].filter(Boolean).join(' · ')}</Entry>
        )}
        <Entry name={suggestionField('receivedAt')}>
          <DateText value={item.receivedAt} />
        </Entry>
        <Entry name={suggestionField('receipt')}>{item.receipt}</Entry>
      </Flex>
      <Phone documentId={item.documentId} masked={item.phone} />
      <Trail entries={trail} />
    </Flex>
  );
}

const ACTS: Readonly<Record<string, Word>> = {
  received: 'act.received',
  screening: 'act.screening',
  released: 'act.released',
  declined: 'act.declined',
  forwarded: 'act.forwarded',
  edited: 'act.edited',
  revealed: 'act.revealed',
  erased: 'act.erased',
};

/** Reasons of a decline are codes, all others are somebody's words. */
const reasonIn = (reason: string): string => DECLINE_REASONS[reason] ?? reason;

/** Newest first. */
function Trail({ entries }: { readonly entries: readonly TrailEntry[] }) {
  const words = useWords();
  const act = (one: string) => words(ACTS[one] ?? 'act.other');
  return (
    <Box tag="details">
      <Box tag="summary" cursor="pointer" paddingBottom={2}>
        <Typography variant="pi" fontWeight="bold">
          {words('trail', { count: entries.length })}
        </Typography>
      </Box>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {[...entries].reverse().map((entry) => (
          <Flex tag="li" key={`${entry.at} ${entry.act}`} direction="column" alignItems="flex-start">
            <Typography variant="pi" textColor="neutral800">
              {entry.reason
                ? words('trail.reason', { act: act(entry.act), reason: reasonIn(entry.reason) })
                : act(entry.act)}
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
