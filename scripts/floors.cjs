// The floor plan of src: which room may import which. Read by ESLint (project/floors) and by tests/architecture/floors.test.ts.
// A CommonJS module, because jest and ESLint both load it. Arrows only go down. docs/architecture.md shows the same as a picture.

const LAW = ['domain/law'];
const CORE = ['domain'];
const WORDS = ['words', ...CORE];
const LEDGER = ['ledger', ...WORDS];
const ENGINE_BASE = ['engine/clock', 'engine/uids', ...LEDGER];
const ENGINE_TELLS = [
  'engine/triggers',
  'engine/people',
  'engine/refusal',
  'engine/database',
  ...ENGINE_BASE,
];
const ENGINE = ['engine', ...LEDGER];
const STRAPI = ['strapi', 'drawing', ...ENGINE];
const FEATURES = ['features', ...STRAPI];
const SHELL = ['admin/kit', 'drawing', ...WORDS];

/**
 * Rooms and what each may import, as paths below src. A room may always import itself, unless it stands here in parts:
 * then each part may import only what its own line says. The longest path that fits a file is its room.
 */
const FLOORS = {
  domain: [],
  'domain/law': ['domain/canonical-json', 'domain/dates'],
  'domain/record': ['domain/canonical-json', 'domain/dates', ...LAW],
  'domain/policies': ['domain/canonical-json', 'domain/dates', 'domain/record', 'domain/rooms', ...LAW],
  'domain/process': ['domain/canonical-json', 'domain/dates', 'domain/policies', 'domain/record', ...LAW],
  'domain/rooms': ['domain/dates', 'domain/text', ...LAW],
  'domain/suggestions': ['domain/dates', 'domain/text', ...LAW],
  'domain/desk': ['domain/dates', 'domain/process', ...LAW],
  words: CORE,
  drawing: WORDS,
  ledger: WORDS,
  engine: ENGINE,
  'engine/clock': CORE,
  'engine/uids': [],
  'engine/database': ENGINE_BASE,
  'engine/triggers': ['engine/database', ...ENGINE_BASE],
  'engine/people': ['engine/database', ...ENGINE_BASE],
  'engine/refusal': ['engine/people', 'engine/database', ...ENGINE_BASE],
  'engine/process': ENGINE_TELLS,
  'engine/write': ['engine/process', ...ENGINE_TELLS],
  'engine/http': ['engine/process', 'engine/write', ...ENGINE_TELLS],
  strapi: STRAPI,
  features: FEATURES,
  'features/feature': STRAPI,
  'features/webhooks': ['features/feature', ...STRAPI],
  'features/cases': ['features/webhooks', 'features/feature', ...STRAPI],
  'features/topics': ['features/cases', 'features/webhooks', 'features/feature', ...STRAPI],
  'features/evidence': ['features/feature', ...STRAPI],
  'features/rooms': ['features/feature', ...STRAPI],
  'features/suggestions': ['features/feature', ...STRAPI],
  'features/flowcharts': ['features/feature', ...STRAPI],
  'features/delegations': ['features/feature', ...STRAPI],
  'features/desk': ['features/feature', ...STRAPI],
  'features/excel': ['features/feature', ...STRAPI],
  'features/ledger': ['features/feature', ...STRAPI],
  site: ['site', ...FEATURES],
  'site/contract': FEATURES,
  'site/cache': ['site/contract', ...FEATURES],
  'site/public-history': ['site/contract', ...FEATURES],
  'site/search': ['site/public-history', 'site/cache', 'site/contract', ...FEATURES],
  'site/pages': ['site/search', 'site/public-history', 'site/cache', 'site/contract', ...FEATURES],
  'site/formats': [
    'site/pages',
    'site/search',
    'site/public-history',
    'site/cache',
    'site/contract',
    ...FEATURES,
  ],
  'site/openapi': [
    'site/formats',
    'site/pages',
    'site/search',
    'site/public-history',
    'site/cache',
    'site/contract',
    ...FEATURES,
  ],
  'site/rest': [
    'site/openapi',
    'site/formats',
    'site/pages',
    'site/search',
    'site/public-history',
    'site/cache',
    'site/contract',
    ...FEATURES,
  ],
  council: FEATURES,
  admin: ['admin', 'drawing', ...WORDS],
  'admin/kit': ['drawing', ...WORDS],
  'admin/shell': SHELL,
  api: ['site', ...FEATURES],
  middlewares: ['site', ...FEATURES],
  components: [],
};

/** The capabilities of the panel import the kit and themselves; only app.tsx names them all. */
for (const capability of [
  'cases',
  'desk',
  'excel',
  'flowcharts',
  'guided-entry',
  'rooms',
  'rules',
  'suggestions',
  'topics',
]) {
  FLOORS[`admin/${capability}`] = SHELL;
}

/** Arrows that still go against the plan or close a circle. The list only gets shorter. */
const EXCEPTIONS = [
  { from: 'admin/cases/panel/preview.tsx', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/cases/panel/preview.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/cases/withdrawal/withdraw-form.tsx', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/cases/withdrawal/withdraw-form.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/desk/api.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/desk/index.ts', to: 'admin/guided-entry/entry-card.tsx' },
  { from: 'admin/desk/index.ts', to: 'admin/guided-entry/permissions.ts' },
  { from: 'admin/flowcharts/editor/releases/moving-list.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/flowcharts/editor/replay/differences.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/guided-entry/parts/attendance-part.tsx', to: 'admin/guided-entry/parts/step-view.tsx' },
  { from: 'admin/guided-entry/parts/list-part.tsx', to: 'admin/guided-entry/parts/step-view.tsx' },
  { from: 'admin/guided-entry/parts/list-part.tsx', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/guided-entry/parts/photo-part.tsx', to: 'admin/guided-entry/parts/step-view.tsx' },
  { from: 'admin/guided-entry/parts/pick-part.tsx', to: 'admin/guided-entry/parts/step-view.tsx' },
  { from: 'admin/guided-entry/parts/trouble-view.tsx', to: 'admin/desk/api.ts' },
  { from: 'admin/guided-entry/parts/wizard-parts.tsx', to: 'admin/desk/api.ts' },
  { from: 'admin/guided-entry/sending/use-sending.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/guided-entry/sending/use-sending.ts', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/guided-entry/wizard.tsx', to: 'admin/desk/cards.tsx' },
  { from: 'admin/kit/fields.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/kit/list-parts.tsx', to: 'admin/desk/api.ts' },
  { from: 'admin/kit/refusal/blockers.tsx', to: 'admin/guided-entry/permissions.ts' },
  { from: 'admin/kit/refusal/blockers.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/kit/refusal/cures.ts', to: 'admin/desk/api.ts' },
  { from: 'admin/kit/refusal/cures.ts', to: 'admin/guided-entry/form.ts' },
  { from: 'admin/kit/refusal/cures.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/kit/refusal/reasons.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/kit/refusal/refused.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/kit/refusal/shown.ts', to: 'admin/guided-entry/form.ts' },
  { from: 'admin/kit/refusal/shown.ts', to: 'admin/guided-entry/permissions.ts' },
  { from: 'admin/kit/refusal/shown.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/kit/refusal/shown.ts', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/rooms/api.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/rooms/index.tsx', to: 'admin/guided-entry/styles.ts' },
  { from: 'admin/rooms/panel.tsx', to: 'admin/guided-entry/styles.ts' },
  { from: 'admin/rules/editor/usage-panel.tsx', to: 'admin/flowcharts/editor/chart.ts' },
  { from: 'admin/rules/editor/usage.ts', to: 'admin/flowcharts/editor/chart.ts' },
  { from: 'admin/rules/editor/use-charts.ts', to: 'admin/flowcharts/editor/chart.ts' },
  { from: 'admin/rules/editor/use-charts.ts', to: 'admin/flowcharts/editor/server.ts' },
  { from: 'admin/suggestions/api.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/suggestions/original.tsx', to: 'admin/desk/api.ts' },
  { from: 'admin/suggestions/phone.tsx', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/suggestions/phone.tsx', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/suggestions/use-send.ts', to: 'admin/topics/panel/api.ts' },
  { from: 'admin/suggestions/use-send.ts', to: 'admin/topics/panel/types.ts' },
  { from: 'admin/topics/approvals/material.tsx', to: 'admin/desk/api.ts' },
  {
    from: 'admin/topics/panel/decisions/paper-form.tsx',
    to: 'admin/topics/panel/decisions/paper-decisions.tsx',
  },
  { from: 'admin/topics/panel/panel.tsx', to: 'admin/guided-entry/form-links.tsx' },
  { from: 'admin/topics/panel/panel.tsx', to: 'admin/guided-entry/form.ts' },
  { from: 'admin/topics/panel/steps/step-form.tsx', to: 'admin/topics/panel/steps/steps.tsx' },
  { from: 'domain/suggestions/suggestion.ts', to: 'domain/law/built-in-citations.ts' },
  { from: 'engine/http/panel.ts', to: 'features/topics/view.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/cases/case-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/delegations/delegation-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/evidence/evidence-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/flowcharts/flowchart-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/rooms/registry-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/suggestions/suggestion-gate.ts' },
  { from: 'engine/write/document-gate.ts', to: 'features/topics/topic-gate.ts' },
  { from: 'features/cases/case-handlers.ts', to: 'features/topics/requests.ts' },
  { from: 'features/cases/case-handlers.ts', to: 'site/contract/read-public.ts' },
  { from: 'features/flowcharts/drawing-handlers.ts', to: 'features/topics/draw-topic.ts' },
  { from: 'features/suggestions/suggestion-handlers.ts', to: 'features/topics/requests.ts' },
  { from: 'features/topics/routes.ts', to: 'features/desk/desk-handlers.ts' },
  { from: 'features/topics/routes.ts', to: 'features/flowcharts/chart-handlers.ts' },
  { from: 'features/topics/routes.ts', to: 'features/rooms/room-handlers.ts' },
  { from: 'features/topics/routes.ts', to: 'features/suggestions/suggestion-handlers.ts' },
];

const within = (folder, file) =>
  file === folder || file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`);

/** The room of a file, given as a path below src; undefined for the tables of contents directly under src. */
function roomOf(file) {
  return Object.keys(FLOORS)
    .filter((room) => within(room, file))
    .sort((a, b) => b.length - a.length)[0];
}

/** Labels stand beside their type and are gathered by the words: data, not code. */
const isLabels = (file) => /^api\/[a-z-]+\/labels\.json$/.test(file);

/** Whether a file may import another; both as paths below src. */
function mayImport(from, to) {
  const room = roomOf(from);
  if (room === undefined) return true;
  if (room === 'words' && isLabels(to)) return true;
  // An import names its file without the ending.
  const named = to.replace(/\.tsx?$/, '');
  if (
    EXCEPTIONS.some(
      (each) =>
        each.from === from && each.to.replace(/(?:\/index)?\.tsx?$/, '') === named.replace(/\/index$/, ''),
    )
  )
    return true;
  return within(room, to) || FLOORS[room].some((allowed) => within(allowed, to));
}

module.exports = { FLOORS, EXCEPTIONS, mayImport, roomOf };
