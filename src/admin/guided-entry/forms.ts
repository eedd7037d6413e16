/** The forms: which questions, in which order, one group at a time. */
import { AUDIENCES } from '../../domain/law/vocabulary';
import type { Fields } from './entry';
import { answerTo, of, pick, REQUIRED, spec, type Form, type Step } from './form';
import { SCHEDULE, SESSION } from './session-forms';
import type { FormKey } from '../kit/form-keys';

const topic = of('api::topic.topic');
const survey = of('api::survey.survey');
const outcome = of('api::outcome.outcome');
const feedback = of('api::feedback.feedback');
const visit = spec('survey.visit');

const isAdHoc = ({ kind }: Fields) => kind === 'ad-hoc';

const TOPIC: Form = {
  steps: [
    { title: 'step.where', parts: [pick('room'), topic('kind', 'choice', REQUIRED)] },
    { title: 'step.topic', parts: [topic('title', 'line', REQUIRED), topic('summary', 'text', REQUIRED)] },
    {
      title: 'step.direction',
      parts: [
        topic('themeCategory', 'choice', REQUIRED),
        topic('source', 'choice', REQUIRED),
        topic('proposer', 'line'),
      ],
    },
    {
      title: 'step.background',
      parts: [topic('background', 'text'), topic('publicity', 'choice', REQUIRED)],
    },
    {
      title: 'step.scheme',
      parts: [{ part: 'pick', pick: 'committee', when: isAdHoc }, topic('scheme', 'text', { when: isAdHoc })],
    },
  ],
};

const SURVEY: Form = {
  steps: [
    { title: 'step.topic', parts: [pick('topic'), survey('title', 'line', REQUIRED)] },
    { title: 'step.when', parts: [survey('startedOn', 'day', REQUIRED), survey('endedOn', 'day')] },
    {
      title: 'step.visits',
      parts: [
        {
          part: 'list',
          list: 'visits',
          fields: [
            visit('on', 'day', REQUIRED),
            visit('kind', 'choice', REQUIRED),
            visit('place', 'line'),
            visit('people', 'number'),
            visit('summary', 'text'),
          ],
        },
      ],
    },
    {
      title: 'step.findings',
      parts: [
        survey('findings', 'text', REQUIRED),
        { part: 'photo', uid: 'api::survey.survey', name: 'report' },
        survey('completed', 'yes'),
      ],
    },
  ],
};

const OUTCOME: Form = {
  steps: [
    { title: 'step.topic', parts: [pick('topic'), outcome('title', 'line', REQUIRED)] },
    { title: 'step.suggestions', parts: [outcome('suggestions', 'text', REQUIRED)] },
    {
      title: 'step.report',
      parts: [
        outcome('reportForm', 'choice'),
        outcome('recipient', 'line'),
        outcome('reportedOn', 'day'),
        { part: 'photo', uid: 'api::outcome.outcome', name: 'reportFile' },
      ],
    },
  ],
};

const FEEDBACK_FIELDS = [
  ['content', 'text'],
  ['channel', 'line'],
  ['givenOn', 'day'],
  ['reached', 'number'],
] as const;

const FEEDBACK: Form = {
  steps: [
    { title: 'step.where', parts: [pick('outcome')] },
    ...AUDIENCES.map((audience): Step => ({
      title: `step.${audience}`,
      parts: FEEDBACK_FIELDS.map(([name, kind]) => feedback(name, kind, { as: answerTo(audience, name) })),
    })),
  ],
};

export const FORMS: Readonly<Record<FormKey, Form>> = {
  topic: TOPIC,
  survey: SURVEY,
  schedule: SCHEDULE,
  session: SESSION,
  outcome: OUTCOME,
  feedback: FEEDBACK,
};
