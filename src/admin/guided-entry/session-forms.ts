/** The two forms of a deliberation: planned beforehand, recorded afterwards. */
import type { Fields } from './entry';
import { of, pick, REQUIRED, spec, type Form } from './form';

const session = of('api::session.session');
const person = spec('api::participant.participant');
const opinion = spec('api::opinion.opinion');

const dissents = (answers: Fields) => answers['dissents'] === 'true';
const isForm = (form: string) => (answers: Fields) => answers['form'] === form;

export const SCHEDULE: Form = {
  steps: [
    { title: 'step.topic', parts: [pick('topic'), session('title', 'line', REQUIRED)] },
    {
      title: 'step.plan',
      parts: [
        session('form', 'choice', REQUIRED),
        session('plannedOn', 'day', REQUIRED),
        session('place', 'line'),
        session('host', 'line'),
      ],
    },
    {
      title: 'step.agenda',
      parts: [session('agenda', 'text', REQUIRED), session('participantRationale', 'text')],
    },
    {
      title: 'step.people',
      parts: [
        {
          part: 'list',
          list: 'people',
          fields: [
            person('name', 'line', REQUIRED),
            person('category', 'choice', REQUIRED),
            person('represents', 'line'),
            person('phone', 'line'),
          ],
        },
      ],
    },
  ],
};

export const SESSION: Form = {
  steps: [
    { title: 'step.where', parts: [pick('session'), session('heldOn', 'day', REQUIRED)] },
    {
      title: 'step.agenda',
      parts: [session('place', 'line'), session('host', 'line'), session('agenda', 'text')],
    },
    { title: 'step.attendance', parts: [{ part: 'attendance' }] },
    {
      title: 'step.opinions',
      parts: [
        {
          part: 'list',
          list: 'opinions',
          fields: [
            opinion('participant', 'choice', REQUIRED),
            opinion('content', 'text', REQUIRED),
            opinion('side', 'line'),
            opinion('response', 'text'),
            opinion('escalationKind', 'choice'),
            opinion('dissents', 'yes'),
            opinion('explanation', 'text', { when: dissents }),
            opinion('explainedOn', 'day', { when: dissents }),
          ],
        },
      ],
    },
    {
      title: 'step.minutes',
      parts: [
        session('form', 'choice', REQUIRED),
        session('minutes', 'text', { when: isForm('meeting') }),
        session('replies', 'text', { when: isForm('written') }),
        session('onlineFrom', 'day', { when: isForm('online') }),
        session('onlineTo', 'day', { when: isForm('online') }),
        { part: 'photo', uid: 'api::session.session', name: 'minutesFile' },
      ],
    },
  ],
};
