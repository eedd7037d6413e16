import { Button, Flex, Radio } from '@strapi/design-system';
import { useState } from 'react';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { Refused } from '../kit/refusal/refused';
import { DeclineFields } from './decline-fields';
import { PublicTextFields, type PublicText } from './public-text';
import { Declined, Forwarded, Heading } from './settled';
import { NO_TOPIC, TopicFields, topicOf } from './topic-fields';
import { useSend } from './use-send';
import { useWords } from './words/words';

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
  const words = useWords();
  const { busy, refusal, forget, take, makeTopic } = useSend(item);
  const [text, setText] = useState(() => textOf(item));
  const [choice, setChoice] = useState<Choice>('release');
  const [declineReason, setDeclineReason] = useState('');
  const [topic, setTopic] = useState({ ...NO_TOPIC, room: item.room?.documentId ?? '' });
  const [checked, setChecked] = useState(false);
  const steps: Readonly<Record<Choice, () => Promise<void> | undefined>> = {
    release: () => take({ state: 'released', ...text }, words('done.released')),
    decline: () =>
      declineReason === ''
        ? undefined
        : take({ state: 'declined', ...text, declineReason }, words('done.declined')),
    forward: () => {
      const made = topicOf(topic);
      return made ? makeTopic(text.publicCopy, made) : undefined;
    },
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading>{words('public-text')}</Heading>
      <PublicTextFields item={item} text={text} change={setText} />
      <Radio.Group
        aria-label={words('screen')}
        value={choice}
        onValueChange={(value: string) => {
          setChoice(value as Choice);
          setChecked(false);
          forget();
        }}
      >
        <Radio.Item value="release">{words('screen.release')}</Radio.Item>
        <Radio.Item value="decline">{words('screen.decline')}</Radio.Item>
        {item.kind === 'topic' && <Radio.Item value="forward">{words('screen.forward')}</Radio.Item>}
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
          {words(`screen.confirm-${choice}`)}
        </Button>
        <Aside
          item={item}
          busy={busy}
          take={() => void take({ state: 'screening', ...text }, words('done.kept'))}
        />
      </Flex>
    </Flex>
  );
}

interface AsideProps {
  readonly item: ScreeningItem;
  readonly busy: boolean;
  readonly take: () => void;
}

/** Keeps the words for later; of what is public already, that takes it back. */
function Aside({ item, busy, take }: AsideProps) {
  const words = useWords();
  return (
    <Button type="button" variant="tertiary" loading={busy} onClick={take}>
      {words(item.state === 'released' ? 'screen.take-back' : 'screen.keep')}
    </Button>
  );
}
