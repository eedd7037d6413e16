/** What bodies decide on: the fields of a topic that an approval is bound to. */
import type { TopicRow } from './topic-row';

const APPROVED_TEXTS = ['title', 'kind', 'themeCategory', 'summary', 'background', 'scheme'] as const;

/** The fields a body approves. Related records by document id, a file by its stored name. */
export type ApprovedContent = Readonly<
  Record<(typeof APPROVED_TEXTS)[number] | 'schemeFile' | 'leadCommittee' | 'room', string | null>
>;

/** A real change to one of these fields makes the approval stale; an empty save does not. */
export function approvedContent(topic: TopicRow): ApprovedContent {
  const texts = Object.fromEntries(APPROVED_TEXTS.map((field) => [field, topic[field] ?? '']));
  return {
    // Built from the keys of APPROVED_TEXTS.
    ...(texts as Record<(typeof APPROVED_TEXTS)[number], string>),
    schemeFile: topic.schemeFile,
    leadCommittee: topic.leadCommittee,
    room: topic.room,
  };
}
