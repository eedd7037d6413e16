/** What a room lacks, in words, and where it is mended. */
import type { Lack, SixHaves } from '../../domain/rooms/room-readiness';
import type { FourOnes } from '../../domain/law/vocabulary';
import { collectionPath, recordPath } from '../kit/places';
import { ROOM } from './api';

export const FOUR: Readonly<Record<FourOnes, string>> = {
  sign: '挂好一块牌子',
  procedure: '形成一套流程',
  deliberation: '组织至少一次协商',
  experience: '积累一些经验',
};

export const SIX: Readonly<Record<SixHaves, string>> = {
  venue: '有阵地',
  signs: '有标识',
  rules: '有制度',
  procedure: '有流程',
  activity: '有活动',
  results: '有实效',
};

interface Cure {
  readonly words: string;
  /** Where it is done, for this room. */
  readonly to: (room: string) => string;
}

const form = (room: string) => recordPath(ROOM, room);
const list = (uid: string) => () => collectionPath(uid);

export const CURES: Readonly<Record<Lack, Cure>> = {
  address: { words: '没有填写地址', to: form },
  established: { words: '没有填写建成日期，或尚未建成', to: form },
  'sign-hung': { words: '没有已挂牌并写明日期的标识牌', to: list('api::signage.signage') },
  'sign-photo': { words: '标识牌没有挂牌照片', to: list('api::signage.signage') },
  'rule-posted': { words: '没有选定上墙制度', to: form },
  'rule-in-force': { words: '上墙制度还没有施行', to: list('api::rule.rule') },
  'chart-posted': { words: '没有选定上墙流程图', to: form },
  'chart-in-force': { words: '上墙流程图还没有启用', to: list('api::flowchart.flowchart') },
  'session-held': { words: '还没有召开过协商', to: list('api::session.session') },
  'outcome-converted': { words: '还没有转化的成果', to: list('api::outcome.outcome') },
  'feedback-given': { words: '转化的成果还没有反馈', to: list('api::feedback.feedback') },
  'experience-written': { words: '没有写试点经验', to: form },
};
