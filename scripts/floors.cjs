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
  'engine/outbox': ['engine/database', ...ENGINE_BASE],
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
  return within(room, to) || FLOORS[room].some((allowed) => within(allowed, to));
}

module.exports = { FLOORS, mayImport, roomOf };
