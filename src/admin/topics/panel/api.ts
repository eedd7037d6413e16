import { adminApi } from '@strapi/strapi/admin';
import type { Blocker, Command, Notice, PaperDecision, Process, Recognition, Refusal } from './types';

export const TOPIC = 'api::topic.topic';

interface Addressed<Body> {
  readonly documentId: string;
  readonly body: Command & Body;
}

// The content manager's own tags: its form and list reload after a step, and the panel after a save.
const formOf = (documentId: string) => ({ type: 'Document' as const, id: `${TOPIC}_${documentId}` });
const LIST = { type: 'Document' as const, id: `${TOPIC}_LIST` };

const post = (documentId: string, path: string, data: object) => ({
  url: `/workflow/topics/${documentId}/${path}`,
  method: 'POST' as const,
  data,
});

/** A command to one topic: its form and the lists are read anew afterwards. */
const command = (path: string) => ({
  query: ({ documentId, body }: Addressed<object>) => post(documentId, path, body),
  invalidatesTags: (_result: unknown, _error: unknown, { documentId }: Addressed<object>) => [
    formOf(documentId),
    LIST,
  ],
});

/** A step may carry a reason, and say that it could not wait for those whose step it is. */
interface Step {
  readonly comment?: string;
  readonly emergency?: true;
}

const workflowApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    topicProcess: builder.query<Process, string>({
      query: (documentId) => `/workflow/topics/${documentId}`,
      transformResponse: ({ data }: { data: Process }) => data,
      providesTags: (_result, _error, documentId) => [formOf(documentId)],
    }),
    moveTopic: builder.mutation<unknown, Addressed<Step> & { step: string }>({
      query: ({ documentId, step, body }) => post(documentId, `transitions/${step}`, body),
      invalidatesTags: (_result, _error, { documentId }) => [formOf(documentId), LIST],
    }),
    recallStep: builder.mutation<unknown, Addressed<object>>(command('recall')),
    confirmEmergency: builder.mutation<unknown, Addressed<{ rev: number }>>(command('confirmations')),
    recordDecision: builder.mutation<unknown, Addressed<PaperDecision>>(command('approvals')),
    recogniseParticipants: builder.mutation<unknown, Addressed<Recognition>>(command('recognitions')),
    notifyParticipants: builder.mutation<unknown, Addressed<Notice>>(command('notices')),
  }),
});

export const {
  useTopicProcessQuery,
  useMoveTopicMutation,
  useRecallStepMutation,
  useConfirmEmergencyMutation,
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
      topic: null,
      decidedMeanwhile: false,
      outcomeUnknown: true,
    };
  }
  const { blockers, topic } = detailsIn(error);
  return {
    message: 'message' in error && typeof error.message === 'string' ? error.message : '未能办理。',
    blockers,
    topic,
    decidedMeanwhile: status === 409 && blockers.length === 0,
    outcomeUnknown: false,
  };
}

/** The reasons that an answer of the server carries, and what topic they are about. */
export function detailsIn(error: object): Pick<Refusal, 'blockers' | 'topic'> {
  // Every refusal is made by one function of the server and has this shape; other errors have no such details.
  const { details } = error as { details?: { blockers?: readonly Blocker[]; topic?: string } | null };
  return { blockers: details?.blockers ?? [], topic: details?.topic ?? null };
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
