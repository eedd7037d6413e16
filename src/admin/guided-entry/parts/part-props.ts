import type { FormKey } from '../../kit/form-keys';
import type { Entry } from '../entry';
import type { Draft } from '../sending/draft';

/** What every part of a step is given. */
export interface PartProps {
  readonly form: FormKey;
  /** The topic it was begun from; empty for none. */
  readonly topic: string;
  readonly draft: Draft;
  readonly change: (how: (entry: Entry) => Entry) => void;
  /** Questions that were passed over. */
  readonly lacked: ReadonlySet<string>;
}
