import { adminApi } from '@strapi/strapi/admin';
import { TOPIC } from '../../kit/places';
import type { ProcessView } from '../../../words/process-view';
import type { Command, Notice, PaperDecision, Recognition } from './types';

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
    topicProcess: builder.query<ProcessView, string>({
      query: (documentId) => `/workflow/topics/${documentId}`,
      transformResponse: ({ data }: { data: ProcessView }) => data,
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
