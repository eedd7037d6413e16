import type { Core } from '@strapi/strapi';
import { CASE, OUTCOME, ROOM, TOPIC } from '../../../engine/uids';
import { CONVERSIONS, LEVELS, PHASES, THEMES } from '../../contract/choices';
import { PUBLIC_TYPES } from '../../contract/contract';
import { readList } from '../../contract/read-public';
import { PUBLIC_TOPIC } from '../../contract/rows';
import { countAttendance } from '../shared/attendance';
import { CONVERSION_LABELS, LEVEL_LABELS, placeOfPhase, THEME_LABELS } from '../frame/labels';
import type { Attendance } from '../shared/numbers';
import type { Bar, Figures, Total } from './statistics-view';
import { sumOf, tally, type Tally } from '../shared/tally';

type Tallied = typeof ROOM | typeof TOPIC | typeof OUTCOME;

const tallyPublic = (strapi: Core.Strapi, uid: Tallied, by: readonly string[]): Promise<Tally[]> =>
  tally(strapi, uid, { where: PUBLIC_TYPES[uid].rows, by });

async function countCases(strapi: Core.Strapi): Promise<number> {
  return (await readList(strapi, CASE, { fields: ['title'], shows: [], size: 1 })).total;
}

/** One number for each choice of a field. */
const barsOf = <Choice extends string>(
  tallies: readonly Tally[],
  { field, choices, label }: { field: string; choices: readonly Choice[]; label: (choice: Choice) => string },
): Bar[] =>
  choices.map((choice) => ({ code: choice, name: label(choice), count: sumOf(tallies, field, choice) }));

interface Counted extends Pick<Attendance, 'sessions' | 'visits' | 'byCategory'> {
  readonly rooms: number;
  readonly topics: number;
  readonly cases: number;
}

function totalsOf({ rooms, topics, cases, sessions, visits, byCategory }: Counted): Total[] {
  const people = Object.values(byCategory).reduce((sum, some) => sum + some, 0);
  return [
    { code: 'rooms', name: '议事室', unit: '个', count: rooms },
    { code: 'topics', name: '公开议题', unit: '个', count: topics },
    { code: 'visits', name: '走访座谈', unit: '次', count: visits },
    { code: 'sessions', name: '协商', unit: '场', count: sessions },
    { code: 'people', name: '参加', unit: '人次', count: people },
    { code: 'cases', name: '案例', unit: '个', count: cases },
  ];
}

/** Counts of public rows only: every number here could be counted on the site by hand. */
export async function loadStatistics(strapi: Core.Strapi): Promise<Figures> {
  const [rooms, topics, outcomes, cases, attendance] = await Promise.all([
    tallyPublic(strapi, ROOM, ['level']),
    tallyPublic(strapi, TOPIC, ['publicPhase', 'themeCategory']),
    tallyPublic(strapi, OUTCOME, ['conversionKind']),
    countCases(strapi),
    countAttendance(strapi, PUBLIC_TOPIC),
  ]);
  const levels = barsOf(rooms, { field: 'level', choices: LEVELS, label: (level) => LEVEL_LABELS[level] });
  const phases = barsOf(topics, {
    field: 'publicPhase',
    choices: PHASES,
    label: (phase) => placeOfPhase(phase).label,
  });
  const themes = barsOf(topics, {
    field: 'themeCategory',
    choices: THEMES,
    label: (theme) => THEME_LABELS[theme],
  });
  const conversions = barsOf(outcomes, {
    field: 'conversionKind',
    choices: CONVERSIONS,
    label: (kind) => CONVERSION_LABELS[kind],
  });
  return {
    totals: totalsOf({ ...attendance, rooms: sumOf(rooms), topics: sumOf(topics), cases }),
    plots: [
      { id: 'levels', title: '议事室的层级', unit: '个', bars: levels },
      { id: 'phases', title: '议题的进展', unit: '个', bars: phases },
      { id: 'themes', title: '议题的选题方向', unit: '个', bars: themes },
      { id: 'conversions', title: '成果的转化', unit: '项', bars: conversions },
    ],
  };
}
