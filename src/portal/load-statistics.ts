import type { Core } from '@strapi/strapi';
import { CONVERSIONS, LEVELS, PHASES, THEMES } from '../public-api/choices';
import type { PublicUid } from '../public-api/contract';
import type { Raw } from '../public-api/parse-names';
import { readPublic } from '../public-api/read-public';
import { PUBLIC_TOPIC } from '../public-api/rows';
import { countAttendance } from './attendance';
import { CONVERSION_LABELS, LEVEL_LABELS, placeOfPhase, THEME_LABELS } from './labels';
import type { Bar, Figures, Total } from './statistics-view';

async function count(strapi: Core.Strapi, uid: PublicUid, filters?: Raw): Promise<number> {
  const query = { pagination: { pageSize: '1' }, populate: '', ...(filters && { filters }) };
  return (await readPublic(strapi, uid, query)).total;
}

/** One number for each choice of a field. */
const countBy = <Choice extends string>(
  strapi: Core.Strapi,
  uid: PublicUid,
  { field, choices, label }: { field: string; choices: readonly Choice[]; label: (choice: Choice) => string },
): Promise<Bar[]> =>
  Promise.all(
    choices.map(async (choice) => ({
      code: choice,
      name: label(choice),
      count: await count(strapi, uid, { [field]: choice }),
    })),
  );

async function loadTotals(strapi: Core.Strapi): Promise<Total[]> {
  const [rooms, topics, cases, { sessions, visits, byCategory }] = await Promise.all([
    count(strapi, 'api::room.room'),
    count(strapi, 'api::topic.topic'),
    count(strapi, 'api::case.case'),
    countAttendance(strapi, PUBLIC_TOPIC),
  ]);
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
  const [totals, levels, phases, themes, conversions] = await Promise.all([
    loadTotals(strapi),
    countBy(strapi, 'api::room.room', {
      field: 'level',
      choices: LEVELS,
      label: (level) => LEVEL_LABELS[level],
    }),
    countBy(strapi, 'api::topic.topic', {
      field: 'publicPhase',
      choices: PHASES,
      label: (phase) => placeOfPhase(phase).label,
    }),
    countBy(strapi, 'api::topic.topic', {
      field: 'themeCategory',
      choices: THEMES,
      label: (theme) => THEME_LABELS[theme],
    }),
    countBy(strapi, 'api::outcome.outcome', {
      field: 'conversionKind',
      choices: CONVERSIONS,
      label: (kind) => CONVERSION_LABELS[kind],
    }),
  ]);
  return {
    totals,
    plots: [
      { id: 'levels', title: '议事室的层级', unit: '个', bars: levels },
      { id: 'phases', title: '议题的进展', unit: '个', bars: phases },
      { id: 'themes', title: '议题的选题方向', unit: '个', bars: themes },
      { id: 'conversions', title: '成果的转化', unit: '项', bars: conversions },
    ],
  };
}
