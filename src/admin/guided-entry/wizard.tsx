import { Flex, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { lackedIn } from './check';
import type { Draft } from './sending/draft';
import { stepsOf, type Step } from './form';
import { FORMS } from './forms';
import { audiencesFilled } from './sending/orders';
import { pickedFrom } from './picks';
import { StepView } from './parts/step-view';
import { Sheet } from './styles';
import { Summary } from './parts/summary';
import { TroubleView } from './parts/trouble-view';
import { useDraft, type DraftInHand } from './sending/use-draft';
import { documentIn, useSending } from './sending/use-sending';
import { useServer } from './sending/use-server';
import { Bar, Done, Warnings } from './parts/wizard-parts';
import { useWords, type Word } from './words/words';
import { Progress } from '../kit/progress-bar';
import type { FormKey } from '../kit/form-keys';
import { useKitWords } from '../kit/words/words';

const NOTHING_LACKED: ReadonlySet<string> = new Set();

/** A form begun from a topic hangs on it. */
function useGivenTopic(topic: string, { latest, change }: DraftInHand): void {
  const server = useServer();
  useEffect(() => {
    if (topic === '' || latest.current.entry.picks.topic) return;
    const query = `&pageSize=1&filters[documentId][$eq]=${topic}`;
    server.list('api::topic.topic', query).then(
      ([row]) => {
        if (!row) return;
        change((entry) => ({ ...entry, picks: { ...entry.picks, topic: pickedFrom('topic', row) } }));
      },
      // Then it is chosen from the list like any other.
      () => undefined,
    );
  }, [topic, server, latest, change]);
}

/** The steps of the form, which of them is open, and what it lacks. */
function useSteps(form: FormKey, { draft, latest, keep }: DraftInHand) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [lacked, setLacked] = useState(NOTHING_LACKED);
  const steps = stepsOf(FORMS[form], draft.entry.fields);
  const at = Math.min(draft.step, steps.length);
  const goTo = (next: number) => {
    setLacked(NOTHING_LACKED);
    keep({ ...latest.current, step: next });
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  };
  const forward = () => {
    const step = steps[at];
    const missing = step ? lackedIn(step, draft.entry) : NOTHING_LACKED;
    setLacked(missing);
    if (missing.size === 0) goTo(at + 1);
  };
  return { steps, at, lacked, heading, goTo, forward };
}

/** The topic it is about: chosen, or that of the session or outcome chosen, or the one it was begun from. */
const topicIn = ({ entry: { picks } }: DraftInHand['draft'], given: string): string =>
  picks.topic?.id ?? (picks.session ?? picks.outcome)?.topic ?? given;

const titleOf = (step: Step | undefined): Word => step?.title ?? 'step.summary';

/** Feedback to none of the three is no record; every other form asks for one by its questions. */
const isEmpty = (form: FormKey, { entry }: Draft): boolean =>
  form === 'feedback' && audiencesFilled(entry).length === 0;

/** One form: a group of questions a step, then everything once more, then it is sent. */
export function Wizard({ form }: { readonly form: FormKey }) {
  const words = useWords();
  const kitWords = useKitWords();
  const [search] = useSearchParams();
  const topic = search.get('topic') ?? '';
  const inHand = useDraft(form, topic);
  const { draft, kept, change } = inHand;
  useGivenTopic(topic, inHand);
  const sending = useSending(form, inHand);
  const { steps, at, lacked, heading, goTo, forward } = useSteps(form, inHand);
  const { trouble, saved, again } = sending;
  if (saved) {
    return <Done form={form} topic={topicIn(saved, topic)} document={documentIn(saved)} again={again} />;
  }
  const step = steps[at];
  const progress = words('progress', { step: at + 1, steps: steps.length + 1 });
  const send = () => {
    void sending.send();
  };
  return (
    <Main>
      <Page.Title>{kitWords(`form.${form}`)}</Page.Title>
      <Layouts.Header title={kitWords(`form.${form}`)} subtitle={progress} />
      <Layouts.Content>
        <Sheet>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Progress
              size="M"
              value={Math.round(((at + 1) / (steps.length + 1)) * 100)}
              aria-label={progress}
            />
            <Warnings kept={kept} />
            <Typography ref={heading} tabIndex={-1} variant="beta" tag="h2">
              {words(titleOf(step))}
            </Typography>
            {step ? (
              <StepView step={step} form={form} topic={topic} draft={draft} change={change} lacked={lacked} />
            ) : (
              <>
                <Summary form={form} steps={steps} draft={draft} goTo={goTo} />
                <TroubleView trouble={trouble} draft={draft} topic={topicIn(draft, topic)} send={send} />
              </>
            )}
          </Flex>
          <Bar
            back={
              at === 0
                ? null
                : () => {
                    goTo(at - 1);
                  }
            }
            forward={step ? forward : null}
            send={send}
            busy={sending.busy}
            trouble={trouble}
            empty={isEmpty(form, draft)}
          />
        </Sheet>
      </Layouts.Content>
    </Main>
  );
}
