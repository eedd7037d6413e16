import { adminApi } from '@strapi/strapi/admin';

export const TOPIC = 'api::topic.topic';

export type Gate = 'chairs-meeting' | 'party-organization';

/** One reason why a step is not possible, with the words of the rule it comes from. */
export interface Blocker {
  readonly policy: string;
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
  readonly observed: string;
  readonly needed: string;
  readonly whoCanFix: string;
  readonly how: string;
}

export interface Transition {
  readonly key: string;
  readonly label: string;
  readonly kind: 'forward' | 'return' | 'withdraw' | 'terminate';
  readonly to: { readonly key: string; readonly label: string };
  readonly allowed: boolean;
  readonly commentRequired: boolean;
  readonly gate: Gate | null;
  readonly blockers: readonly Blocker[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly type: string;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly comment: string | null;
}

export interface Person {
  readonly documentId: string;
  readonly name: string;
  readonly category: string;
  readonly recognised: boolean;
  /** `YYYY-MM-DD`, Asia/Shanghai; `null` while the person has not been told. */
  readonly notifiedOn: string | null;
}

/** What this person could do apart from the steps. */
export interface Offers {
  readonly recordDecision: readonly Gate[];
  readonly recognise: boolean;
  readonly recogniseByPaper: boolean;
  readonly notify: boolean;
}

export interface Process {
  readonly stage: string;
  readonly stageLabel: string;
  readonly rev: number;
  readonly transitions: readonly Transition[];
  readonly offers: Offers;
  readonly participants: readonly Person[];
  readonly history: readonly HistoryEntry[];
}

export interface Command {
  readonly commandId: string;
  readonly expectedRev: number;
}

export interface PaperDecision {
  readonly gate: Gate;
  readonly decision: 'approved' | 'returned';
  readonly comment?: string;
  readonly paper: Paper;
}

/** A decision taken on paper; `scan` is a file of the media library. */
export interface Paper {
  readonly documentNo: string;
  readonly decidedOn: string;
  readonly scan?: number;
}

export interface Recognition {
  readonly participants: readonly string[];
  readonly paper?: Paper;
}

export interface Notice {
  readonly participants: readonly string[];
  readonly sentOn: string;
  readonly channel: string;
}

/** Why the server said no; `outcomeUnknown` when no answer came and the command may have been carried out. */
export interface Refusal {
  readonly message: string;
  readonly blockers: readonly Blocker[];
  readonly decidedMeanwhile: boolean;
  readonly outcomeUnknown: boolean;
}

interface Addressed<Body> {
  readonly documentId: string;
  readonly body: Command & Body;
}

// The content manager's own tags: its form and list reload after a step, and the panel after a save.
const formOf = (documentId: string) => ({ type: 'Document' as const, id: `${TOPIC}_${documentId}` });
const LIST = { type: 'Document' as const, id: `${TOPIC}_LIST` };

const workflowApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    topicProcess: builder.query<Process, string>({
      query: (documentId) => `/workflow/topics/${documentId}`,
      transformResponse: ({ data }: { data: Process }) => data,
      providesTags: (_result, _error, documentId) => [formOf(documentId)],
    }),
    moveTopic: builder.mutation<unknown, Addressed<{ comment?: string }> & { step: string }>({
      query: ({ documentId, step, body }) => ({
        url: `/workflow/topics/${documentId}/transitions/${step}`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, _error, { documentId }) => [formOf(documentId), LIST],
    }),
    recordDecision: builder.mutation<unknown, Addressed<PaperDecision>>({
      query: ({ documentId, body }) => ({
        url: `/workflow/topics/${documentId}/approvals`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, _error, { documentId }) => [formOf(documentId), LIST],
    }),
    recogniseParticipants: builder.mutation<unknown, Addressed<Recognition>>({
      query: ({ documentId, body }) => ({
        url: `/workflow/topics/${documentId}/recognitions`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, _error, { documentId }) => [formOf(documentId)],
    }),
    notifyParticipants: builder.mutation<unknown, Addressed<Notice>>({
      query: ({ documentId, body }) => ({
        url: `/workflow/topics/${documentId}/notices`,
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, _error, { documentId }) => [formOf(documentId)],
    }),
  }),
});

export const {
  useTopicProcessQuery,
  useMoveTopicMutation,
  useRecordDecisionMutation,
  useRecogniseParticipantsMutation,
  useNotifyParticipantsMutation,
} = workflowApi;

/** Only an answer of the server itself carries a status; without one the command may have been carried out. */
export function refusalFrom(error: object): Refusal {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  if (status >= 500) {
    return {
      message: '没有收到服务器的答复。填写的内容仍在，请稍后再次提交，不会重复办理。',
      blockers: [],
      decidedMeanwhile: false,
      outcomeUnknown: true,
    };
  }
  const blockers = 'details' in error ? blockersIn(error.details) : [];
  return {
    message: 'message' in error && typeof error.message === 'string' ? error.message : '未能办理。',
    blockers,
    decidedMeanwhile: status === 409 && blockers.length === 0,
    outcomeUnknown: false,
  };
}

function blockersIn(details: unknown): readonly Blocker[] {
  if (typeof details !== 'object' || details === null || !('blockers' in details)) return [];
  // The workflow routes answer with this shape.
  return Array.isArray(details.blockers) ? (details.blockers as Blocker[]) : [];
}

/** `crypto.randomUUID` exists only on https and localhost; town offices may use plain http. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0');
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0');
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
