/** What a filled-in form asks of the server: one write for each record, in order, through the content manager. */
import { AUDIENCES } from '../../../domain/law/vocabulary';
import { isFilled, valueOf, type Entry, type Fields, type Line } from '../entry';
import { answerTo, nameOf, stepsOf, type FieldSpec } from '../form';
import { FORMS } from '../forms';
import type { FormKey } from '../../kit/form-keys';

/** What earlier orders have made: the document or file of each, by the key of the order. */
export type Made = (key: string) => string;

export interface Order {
  /** Names the order within its form, and with it the id of its command. */
  readonly key: string;
  readonly uid: string;
  /** The document to change; without one the order creates. */
  readonly documentId: string | null;
  readonly body: (made: Made) => Readonly<Record<string, unknown>>;
}

/** The record of the form itself, and the photograph it shows. */
export const RECORD = 'record';
export const PHOTO = 'photo';

const asValue = ({ kind }: FieldSpec, text: string): unknown => {
  if (kind === 'yes') return text === 'true';
  if (text === '') return null;
  return kind === 'number' ? Number(text) : text;
};

const valuesOf = (specs: readonly FieldSpec[], answers: Fields): Record<string, unknown> =>
  Object.fromEntries(
    specs
      .filter(({ when }) => when?.(answers) ?? true)
      .map((spec) => [spec.name, asValue(spec, valueOf(answers, nameOf(spec)))]),
  );

const fieldsOf = (key: FormKey, { fields }: Entry): FieldSpec[] =>
  stepsOf(FORMS[key], fields).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.part === 'field' ? [part.field] : [])),
  );

const listFieldsOf = (key: FormKey): readonly FieldSpec[] =>
  FORMS[key].steps.flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'list' ? part.fields : [])));

/** Lines that say something: one that was opened and left empty is no record. */
const filled = (lines: readonly Line[]): readonly Line[] => lines.filter(({ fields }) => isFilled(fields));

const relation = (documentId: string) => ({ set: [{ documentId }] });

const picked = ({ picks }: Entry, name: keyof Entry['picks']) => relation(picks[name]?.id ?? '');

const file = ({ photo }: Entry, name: string, made: Made): Record<string, unknown> =>
  photo ? { [name]: Number(made(PHOTO)) } : {};

const create = (key: string, uid: string, body: Order['body']): Order => ({
  key,
  uid,
  documentId: null,
  body,
});

function topicOrders(entry: Entry): Order[] {
  const values = valuesOf(fieldsOf('topic', entry), entry.fields);
  const committee = entry.fields['kind'] === 'ad-hoc' && entry.picks.committee;
  return [
    create(RECORD, 'api::topic.topic', () => ({
      ...values,
      room: picked(entry, 'room'),
      ...(committee && { leadCommittee: picked(entry, 'committee') }),
    })),
  ];
}

function surveyOrders(entry: Entry): Order[] {
  const visits = filled(entry.lists.visits).map(({ fields }) => valuesOf(listFieldsOf('survey'), fields));
  return [
    create(RECORD, 'api::survey.survey', (made) => ({
      ...valuesOf(fieldsOf('survey', entry), entry.fields),
      topic: picked(entry, 'topic'),
      visits,
      ...file(entry, 'report', made),
    })),
  ];
}

function scheduleOrders(entry: Entry): Order[] {
  return [
    create(RECORD, 'api::session.session', () => ({
      ...valuesOf(fieldsOf('schedule', entry), entry.fields),
      topic: picked(entry, 'topic'),
    })),
    ...filled(entry.lists.people).map(({ key, fields }) =>
      create(key, 'api::participant.participant', (made) => ({
        ...valuesOf(listFieldsOf('schedule'), fields),
        session: relation(made(RECORD)),
      })),
    ),
  ];
}

/** People first: nobody speaks who has not come. */
function sessionOrders(entry: Entry): Order[] {
  const people = entry.lists.people.map(({ key, fields }): Order => ({
    key,
    uid: 'api::participant.participant',
    documentId: key,
    body: () => ({ attended: fields['attended'] === 'true' }),
  }));
  const record: Order = {
    key: RECORD,
    uid: 'api::session.session',
    documentId: entry.picks.session?.id ?? '',
    body: (made) => ({
      ...valuesOf(fieldsOf('session', entry), entry.fields),
      ...file(entry, 'minutesFile', made),
    }),
  };
  const opinions = filled(entry.lists.opinions).map(({ key, fields }) =>
    create(key, 'api::opinion.opinion', () => {
      const { participant, ...values } = valuesOf(listFieldsOf('session'), fields);
      return { ...values, participant: relation(String(participant)), session: picked(entry, 'session') };
    }),
  );
  return [record, ...people, ...opinions];
}

const outcomeOrders = (entry: Entry): Order[] => [
  create(RECORD, 'api::outcome.outcome', (made) => ({
    ...valuesOf(fieldsOf('outcome', entry), entry.fields),
    topic: picked(entry, 'topic'),
    ...file(entry, 'reportFile', made),
  })),
];

/** The answers about one of the three. */
const answersFor = (audience: string, { fields }: Entry): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith(answerTo(audience, ''))));

/** Which of the three have been given something; the others wait. */
export const audiencesFilled = (entry: Entry) =>
  AUDIENCES.filter((audience) => isFilled(answersFor(audience, entry)));

const feedbackOrders =
  (titleOf: (audience: string) => string) =>
  (entry: Entry): Order[] =>
    audiencesFilled(entry).map((audience) => {
      const specs = fieldsOf('feedback', entry).filter(({ as }) => as?.startsWith(answerTo(audience, '')));
      return create(audience, 'api::feedback.feedback', () => ({
        ...valuesOf(specs, entry.fields),
        audience,
        title: titleOf(audience),
        outcome: picked(entry, 'outcome'),
      }));
    });

/** @param titleOf title of the feedback to one of the three */
export function ordersFor(form: FormKey, entry: Entry, titleOf: (audience: string) => string): Order[] {
  const make: Record<FormKey, (entry: Entry) => Order[]> = {
    topic: topicOrders,
    survey: surveyOrders,
    schedule: scheduleOrders,
    session: sessionOrders,
    outcome: outcomeOrders,
    feedback: feedbackOrders(titleOf),
  };
  return make[form](entry);
}
