import { Button, Flex, Radio } from '@strapi/design-system';
import { useState } from 'react';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { Refused } from '../kit/refusal/refused';
import { DeclineFields } from './decline-fields';
import { PublicTextFields, type PublicText } from './public-text';
import { Declined, Forwarded, Heading } from './settled';
import { NO_TOPIC, TopicFields, topicOf } from './topic-fields';
import { useSend } from './use-send';

type Choice = 'release' | 'decline' | 'forward';

/** The edited copy, and what is done with the suggestion; of what is decided, what was decided. */
export function Screen({ item }: { readonly item: ScreeningItem }) {
  if (item.state === 'forwarded') return <Forwarded item={item} />;
  if (item.state === 'declined') return <Declined item={item} />;
  return <Editor item={item} />;
}

const textOf = ({ publicCopy, reply }: ScreeningItem): PublicText => ({
  publicCopy: publicCopy ?? '',
  reply: reply ?? '',
});

function Editor({ item }: { readonly item: ScreeningItem }) {
  const { busy, refusal, forget, take, makeTopic } = useSend(item);
  const [text, setText] = useState(() => textOf(item));
  const [choice, setChoice] = useState<Choice>('release');
  const [declineReason, setDeclineReason] = useState('');
  const [topic, setTopic] = useState({ ...NO_TOPIC, room: item.room?.documentId ?? '' });
  const [checked, setChecked] = useState(false);
  const steps: Readonly<Record<Choice, () => Promise<void> | undefined>> = {
    release: () => take({ state: 'released', ...text }, '已公开'),
    decline: () =>
      declineReason === '' ? undefined : take({ state: 'declined', ...text, declineReason }, '已记为不采用'),
    forward: () => {
      const made = topicOf(topic);
      return made ? makeTopic(text.publicCopy, made) : undefined;
    },
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>公开的文字</Heading>
      <PublicTextFields item={item} text={text} change={setText} />
      <Radio.Group
        aria-label="办理"
        value={choice}
        onValueChange={(value: string) => {
          setChoice(value as Choice);
          setChecked(false);
          forget();
        }}
      >
        <Radio.Item value="release">公开</Radio.Item>
        <Radio.Item value="decline">不采用</Radio.Item>
        {item.kind === 'topic' && <Radio.Item value="forward">转为议题</Radio.Item>}
      </Radio.Group>
      {choice === 'decline' && (
        <DeclineFields value={declineReason} checked={checked} change={setDeclineReason} />
      )}
      {choice === 'forward' && <TopicFields values={topic} checked={checked} change={setTopic} />}
      <Refused refusal={refusal} />
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          variant={choice === 'decline' ? 'danger-light' : 'default'}
          loading={busy}
          onClick={() => {
            setChecked(true);
            void steps[choice]();
          }}
        >
          {BUTTONS[choice]}
        </Button>
        <Aside item={item} busy={busy} take={() => void take({ state: 'screening', ...text }, '已保存')} />
      </Flex>
    </Flex>
  );
}

const BUTTONS: Readonly<Record<Choice, string>> = {
  release: '确定公开',
  decline: '确定不采用',
  forward: '确定转为议题',
};

interface AsideProps {
  readonly item: ScreeningItem;
  readonly busy: boolean;
  readonly take: () => void;
}

/** Keeps the words for later; of what is public already, that takes it back. */
const Aside = ({ item, busy, take }: AsideProps) => (
  <Button type="button" variant="tertiary" loading={busy} onClick={take}>
    {item.state === 'released' ? '收回公开，继续筛选' : '保存草稿'}
  </Button>
);
