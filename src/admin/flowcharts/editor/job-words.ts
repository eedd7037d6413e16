import type { ProgressWords } from '../../kit/long-work/job-progress';
import type { Word, Words } from './words/words';

/** What is said of long work and of its outcomes. */
export const progressWords = (words: Words, outcomes: Readonly<Record<string, Word>>): ProgressWords => ({
  state: {
    running: words('job-running'),
    done: words('job-done'),
    cancelled: words('job-cancelled'),
    failed: words('job-failed'),
  },
  progress: words('job-progress'),
  cancel: words('job-cancel'),
  outcomes: Object.fromEntries(Object.entries(outcomes).map(([outcome, word]) => [outcome, words(word)])),
});
