/** Holds JSON-LD to the vocabulary of schema.org: types and properties that exist, at each other's place, with fitting values. */
import vocabulary from '../../fixtures/schema-org.json';

const TYPES: Readonly<Record<string, readonly string[]>> = vocabulary.types;
const MEMBERS: Readonly<Record<string, readonly string[]>> = vocabulary.members;
const PROPERTIES: Readonly<
  Record<string, { readonly of: readonly string[]; readonly is: readonly string[] }>
> = vocabulary.properties;

type Thing = Readonly<Record<string, unknown>>;

const above = (type: string): readonly string[] => [type, ...(TYPES[type] ?? []).flatMap(above)];
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

const FORMS: readonly (readonly [fits: (text: string) => boolean, kinds: readonly string[]])[] = [
  [isAddress, ['URL', 'Thing']],
  [(text) => DAY.test(text), ['Date']],
  [(text) => MOMENT.test(text), ['DateTime']],
];

function kindsOfText(text: string): readonly string[] {
  if (text === '') return [];
  if (text.startsWith('https://schema.org/')) return MEMBERS[text.replace('https://schema.org/', '')] ?? [];
  return ['Text', ...FORMS.flatMap(([fits, kinds]) => (fits(text) ? kinds : []))];
}

/** Which of schema.org's kinds a plain value may be taken for. */
function kindsOf(value: unknown): readonly string[] {
  if (typeof value === 'number') return ['Number', ...(Number.isInteger(value) ? ['Integer'] : [])];
  if (typeof value === 'boolean') return ['Boolean'];
  return typeof value === 'string' ? kindsOfText(value) : [];
}

function valueFaults(value: unknown, is: readonly string[], at: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => valueFaults(one, is, `${at}.${index}`));
  if (isThing(value)) {
    // A reference says only which thing it is.
    if (typeof value['@id'] === 'string' && Object.keys(value).length === 1) return [];
    const fits = above(String(value['@type'])).some((type) => is.includes(type));
    return [
      ...(fits ? [] : [`${at}: ${String(value['@type'])} is none of ${is.join(', ')}`]),
      ...thingFaults(value, at),
    ];
  }
  const fits = kindsOf(value).some((kind) => is.includes(kind));
  return fits ? [] : [`${at}: ${JSON.stringify(value)} is none of ${is.join(', ')}`];
}

function thingFaults(thing: Thing, at: string): string[] {
  const type = String(thing['@type']);
  if (!(type in TYPES)) return [`${at}: no type ${type}`];
  const types = above(type);
  return Object.entries(thing).flatMap(([name, value]) => {
    // An action's inputs are annotated beside the vocabulary.
    if (name.startsWith('@') || name === 'query-input') return [];
    const property = PROPERTIES[name];
    if (!property?.of.some((one) => types.includes(one))) return [`${at}: ${type} has no ${name}`];
    return valueFaults(value, property.is, `${at}.${name}`);
  });
}

/** The graphs in the page's data elements. */
export function graphsIn(page: string): Thing[] {
  const elements = page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...elements].map(([, text = '']) => JSON.parse(text) as Thing);
}

/** @returns what the vocabulary objects to, empty for a sound page */
export function schemaOrgFaults(graph: Thing): string[] {
  const things = graph['@graph'];
  if (graph['@context'] !== 'https://schema.org' || !Array.isArray(things)) return ['no graph of schema.org'];
  return (things as Thing[]).flatMap((thing, index) => thingFaults(thing, `#${index}`));
}
