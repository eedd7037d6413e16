/** Where each thing that a room lacks is mended. */
import type { Lack } from '../../domain/rooms/room-readiness';
import { collectionPath, recordPath } from '../kit/places';
import { ROOM } from './api';

const form = (room: string) => recordPath(ROOM, room);
const list = (uid: string) => () => collectionPath(uid);

/** The address for one room. */
export const CURES: Readonly<Record<Lack, (room: string) => string>> = {
  address: form,
  established: form,
  'sign-hung': list('api::signage.signage'),
  'sign-photo': list('api::signage.signage'),
  'rule-posted': form,
  'rule-in-force': list('api::rule.rule'),
  'chart-posted': form,
  'chart-in-force': list('api::flowchart.flowchart'),
  'session-held': list('api::session.session'),
  'outcome-converted': list('api::outcome.outcome'),
  'feedback-given': list('api::feedback.feedback'),
  'experience-written': form,
};
