import type { ProcessView } from '../../../words/process-view';

/** What every part of the panel that sends commands needs. */
export interface CommandContext {
  readonly documentId: string;
  readonly process: ProcessView;
  /** The edit form has changes that a reload after the command would throw away. */
  readonly unsaved: boolean;
}
