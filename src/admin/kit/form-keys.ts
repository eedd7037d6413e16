/** The forms of guided entry by their names, and what somebody must be allowed to send each. */
export const FORM_KEYS = ['topic', 'survey', 'schedule', 'session', 'outcome', 'feedback'] as const;
export type FormKey = (typeof FORM_KEYS)[number];

export const isFormKey = (key: string | undefined): key is FormKey => FORM_KEYS.some((one) => one === key);

interface FormWrite {
  /** The content type of the form's own record. */
  readonly writes: string;
  /** A session's record changes what was planned; every other form makes a record of its own. */
  readonly verb: 'create' | 'update';
}

export const FORM_WRITES: Readonly<Record<FormKey, FormWrite>> = {
  topic: { writes: 'api::topic.topic', verb: 'create' },
  survey: { writes: 'api::survey.survey', verb: 'create' },
  schedule: { writes: 'api::session.session', verb: 'create' },
  session: { writes: 'api::session.session', verb: 'update' },
  outcome: { writes: 'api::outcome.outcome', verb: 'create' },
  feedback: { writes: 'api::feedback.feedback', verb: 'create' },
};
