import { PUBLIC_TYPES } from '../../../../src/site/contract/contract';
import type { Kind, PublicType, Shown } from '../../../../src/site/contract/shape';
import { readJson } from '../../../support/sources/project-files';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly enum?: readonly string[];
  readonly private?: boolean;
}

type Attributes = Readonly<Record<string, Attribute>>;

const SCALARS_OF_STRAPI: Attributes = {
  documentId: { type: 'string' },
  createdAt: { type: 'datetime' },
  updatedAt: { type: 'datetime' },
  publishedAt: { type: 'datetime' },
  locale: { type: 'string' },
};
const PICTURE: Attributes = Object.fromEntries(
  ['url', 'alternativeText', 'caption', 'width', 'height', 'mime', 'formats'].map((name) => [
    name,
    { type: 'string' },
  ]),
);
const RELATIONAL = ['relation', 'component', 'media', 'dynamiczone'];

const attributesIn = (file: string): Attributes => ({
  ...SCALARS_OF_STRAPI,
  ...(readJson(file) as { attributes: Attributes }).attributes,
});

/** `api::room.room` -> its attributes. */
function attributesOf(uid: string): Attributes {
  const name = uid.split('.')[1] ?? '';
  return attributesIn(`src/api/${name}/content-types/${name}/schema.json`);
}

function attributesBehind({ type, target = '', component = '' }: Attribute): Attributes {
  if (type === 'media') return PICTURE;
  if (type === 'component') return attributesIn(`src/components/${component.replace('.', '/')}.json`);
  return attributesOf(target);
}

const isReadable = (attribute: Attribute | undefined): attribute is Attribute =>
  attribute !== undefined && attribute.private !== true;

function expectShown(attributes: Attributes, { fields, shows = {} }: Shown): void {
  for (const field of fields) {
    expect([
      field,
      isReadable(attributes[field]),
      RELATIONAL.includes(attributes[field]?.type ?? ''),
    ]).toEqual([field, true, false]);
  }
  for (const [name, shown] of Object.entries(shows)) {
    const attribute = attributes[name];
    if (!isReadable(attribute)) throw new Error(`${name} is not there, or private`);
    expectShown(attributesBehind(attribute), shown);
  }
}

const TYPES_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  text: ['string', 'text', 'uid'],
  id: ['string'],
  day: ['date'],
  moment: ['datetime'],
  'yes-no': ['boolean'],
};

function expectKind(attribute: Attribute | undefined, kind: Kind): void {
  if (!isReadable(attribute)) throw new Error('not there, or private');
  if (typeof kind === 'string') expect(TYPES_OF_KIND[kind]).toContain(attribute.type);
  else if (attribute.enum) for (const choice of kind) expect(attribute.enum).toContain(choice);
}

const TYPES: [string, PublicType][] = Object.entries(PUBLIC_TYPES);

describe.each(TYPES)('the contract of %s', (uid, type) => {
  const attributes = attributesOf(uid);

  it('shows only attributes that exist and are not private', () => {
    expectShown(attributes, type);
  });

  it('filters and sorts only by readable attributes, by values they can have', () => {
    for (const [name, kind] of Object.entries(type.filterBy)) expectKind(attributes[name], kind);
    for (const name of type.sortBy) expect(type.fields).toContain(name);
    expect(type.sortBy).toContain(type.order.split(':')[0]);
    for (const [name, { by, rows }] of Object.entries(type.filterByRelated)) {
      const related = attributesOf(attributes[name]?.target ?? '');
      for (const [key, kind] of Object.entries(by)) expectKind(related[key], kind);
      // Both land in one object: a visitor's condition must never replace the one that keeps rows out.
      expect(Object.keys(by).filter((key) => key in rows)).toEqual([]);
    }
  });

  it('says which rows are public', () => {
    expect(Object.keys(type.rows)).not.toEqual([]);
  });
});
