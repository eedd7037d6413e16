import type { Core } from '@strapi/strapi';
import { CONVERSIONS, LEVELS, PHASES, THEMES } from '../public-api/choices';
import type { PublicUid } from '../public-api/contract';
import type { Raw } from '../public-api/parse-names';
import { readPublic } from '../public-api/read-public';
import { PUBLIC_TOPIC } from '../public-api/rows';
import { countAttendance } from './attendance';
import { CONVERSION_LABELS, LEVEL_LABELS, placeOfPhase, THEME_LABELS } from './labels';
import type { Bar, Figures } from './statistics-view';

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
      name: label(choice),
      count: await count(strapi, uid, { [field]: choice }),
    })),
  );

async function loadTotals(strapi: Core.Strapi): Promise<Bar[]> {
  const [rooms, topics, cases, { sessions, visits, byCategory }] = await Promise.all([
    count(strapi, 'api::room.room'),
    count(strapi, 'api::topic.topic'),
    count(strapi, 'api::case.case'),
    countAttendance(strapi, PUBLIC_TOPIC),
  ]);
  const people = Object.values(byCategory).reduce((sum, some) => sum + some, 0);
  return [
    { name: '议事室（个）', count: rooms },
    { name: '公开议题（个）', count: topics },
    { name: '走访座谈（次）', count: visits },
    { name: '协商（场）', count: sessions },
    { name: '参加（人次）', count: people },
    { name: '案例（个）', count: cases },
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
