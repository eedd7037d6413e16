/** What a person may ask of a process. */
import type { OrganizationFact } from '../record/facts';
import type { Body } from '../law/vocabulary';
import type { Migration } from './migrate';
import type { Paper } from '../record/state';

export type Command =
  | {
      readonly type: 'take';
      readonly transition: string;
      readonly comment: string | null;
      /** It cannot wait for those whose step it is: the office takes it, and they confirm afterwards. */
      readonly emergency?: boolean;
    }
  /** Goes on under another release. */
  | { readonly type: 'migrate'; readonly migration: Migration }
  /** Takes one's own last step back. */
  | { readonly type: 'recall'; readonly comment: string | null }
  /** Confirms the emergency step that led to this revision. */
  | { readonly type: 'confirm-emergency'; readonly rev: number; readonly comment: string | null }
  | {
      readonly type: 'record-approval';
      readonly gate: Body;
      /** The body that decided. */
      readonly organization: OrganizationFact;
      readonly decision: 'approved' | 'returned';
      readonly decidedOn: string;
      /** `null` when the body decides here itself; otherwise number and scan of the paper. */
      readonly paper: Paper | null;
      readonly comment: string | null;
    }
  | {
      readonly type: 'recognise-participants';
      readonly participants: readonly string[];
      readonly organization: OrganizationFact;
      readonly decidedOn: string;
      readonly paper: Paper | null;
    }
  | {
      readonly type: 'notify-participants';
      readonly participants: readonly string[];
      readonly sentOn: string;
      readonly channel: string;
    };
