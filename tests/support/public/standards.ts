/** What published schemas object to in our outputs. Where the schemas come from: `tests/fixtures/sources.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

type Faults = readonly string[];

const FOLDER = path.resolve(__dirname, '../../fixtures');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const json = (name: string): object => JSON.parse(read(name)) as object;

async function xmlFaults(contents: string, schema: string): Promise<Faults> {
  const { errors } = await validateXML({
    xml: { fileName: 'answer.xml', contents },
    schema: [{ fileName: schema, contents: read(schema) }],
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
  });
  return errors.map(({ message }) => message);
}

export const rssFaults = (xml: string): Promise<Faults> => xmlFaults(xml, 'rss.rng');
export const sitemapFaults = (xml: string): Promise<Faults> => xmlFaults(xml, 'sitemap.xsd');

/** The grammar, and its two rules for which it needs Schematron (RFC 4287, 4.1.1 and 4.1.2). */
export async function atomFaults(xml: string): Promise<Faults> {
  const [feed = '', ...entries] = xml.split('<entry>');
  const byFeed = feed.includes('<author>');
  const nameless = entries.filter((entry) => !byFeed && !entry.includes('<author>'));
  const empty = entries.filter((entry) => !/<content[ >]|rel="alternate"|<link href/.test(entry));
  return [
    ...(await xmlFaults(xml, 'atom.rng')),
    ...nameless.map(() => 'an entry has no author, and the feed has none'),
    ...empty.map(() => 'an entry has neither content nor an alternate link'),
  ];
}

function newAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  // OParl's word for an absolute address.
  ajv.addFormat('url', (text: string) => /^https?:\/\//.test(text) && URL.canParse(text));
  return ajv;
}

const told = (errors: ErrorObject[] | null | undefined): Faults =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );

function jsonFaults(schema: string, value: unknown): Faults {
  const validate = newAjv().compile(json(schema));
  return validate(value) ? [] : told(validate.errors);
}

export const jsonFeedFaults = (value: unknown): Faults => jsonFaults('json-feed.json', value);
export const participediaFaults = (value: unknown): Faults => jsonFaults('participedia-case.json', value);

/** OParl names what is inside a property by `schema`, where JSON Schema says `$ref`; what is listed elsewhere is an address. */
function referring(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(referring);
  if (typeof node !== 'object' || node === null) return node;
  const { schema, references, items, ...rest } = node as Record<string, unknown>;
  if (typeof schema === 'string' && schema.endsWith('.json')) return { $ref: schema };
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, referring(value)]));
  return { ...own, ...(items !== undefined && references !== 'externalList' && { items: referring(items) }) };
}

let oparl: Ajv | undefined;

function oparlSchemas(): Ajv {
  if (oparl) return oparl;
  oparl = newAjv();
  for (const name of readdirSync(path.join(FOLDER, 'oparl'))) {
    const schema = json(`oparl/${name}`) as { title: string };
    oparl.addSchema({ ...(referring(schema) as object), $id: `${schema.title}.json` });
  }
  return oparl;
}

/** By the object's own type; one that is not of OParl 1.1 is at fault already. */
export function oparlFaults(value: object): Faults {
  const { type } = value as { type?: unknown };
  const name = /^https:\/\/schema\.oparl\.org\/1\.1\/(\w+)$/.exec(String(type))?.[1] ?? '';
  const validate = oparlSchemas().getSchema(`${name}.json`);
  if (!validate) return [`no such type: ${String(type)}`];
  return validate(value) ? [] : told(validate.errors);
}
