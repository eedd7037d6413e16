import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { choicesOf, FIELD_LABELS, fieldMessages, VIEWS } from '../../../../src/words/labels/labels';
import chinese from '../../../../src/admin/translations/zh-Hans.json';
import { placeholdersOf } from '../../icu';

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
}

const ROOT = path.resolve(__dirname, '../../../..');
const CODES = ['districtCode', 'stage', 'publicPhase', 'layout'];
const CODE = /^(?:code|key|policy|slug)$/;
const FULL_ROW = ['component', 'json', 'richtext'];

const schemas = new Map([...schemasIn('src/api'), ...schemasIn('src/components')]);

function schemasIn(folder: string): [string, Readonly<Record<string, Attribute>>][] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json') && path.basename(file) !== 'labels.json')
    .map((file) => {
      const [group, , name] = file.split(path.sep);
      const uid = name ? `api::${group}.${name}` : `${group}.${path.basename(file, '.json')}`;
      const schema = JSON.parse(readFileSync(path.join(ROOT, folder, file), 'utf8')) as {
        attributes: Readonly<Record<string, Attribute>>;
      };
      return [uid, schema.attributes];
    });
}

const enumerations = [...schemas].flatMap(([uid, attributes]) =>
  Object.entries(attributes).flatMap(([name, { enum: values }]) =>
    values ? [[uid, name, values] as const] : [],
  ),
);

function english(): Record<string, string> {
  const folders = {
    'admin/dist/admin/admin/src': '',
    'content-manager/dist/admin': 'content-manager.',
    'upload/dist/admin': 'upload.',
    'i18n/dist/admin': 'i18n.',
    'plugin-users-permissions/dist/admin': 'users-permissions.',
    'email/dist/admin': 'email.',
  };
  return Object.fromEntries(
    Object.entries(folders).flatMap(([folder, prefix]) => {
      const file = path.join(ROOT, 'node_modules/@strapi', folder, 'translations/en.json.js');
      if (!existsSync(file)) throw new Error(`Strapi has moved its translations: ${file}`);
      const messages = jest.requireActual<Record<string, string>>(file);
      return Object.entries(messages).flatMap(([key, text]) =>
        typeof text === 'string' ? [[prefix + key, text] as const] : [],
      );
    }),
  );
}

describe('labels of fields', () => {
  it.each([...schemas])('%s names every attribute, and nothing else', (uid, attributes) => {
    expect(Object.keys(FIELD_LABELS[uid] ?? {}).sort()).toEqual(Object.keys(attributes).sort());
  });

  it.each(enumerations)('%s.%s words every value', (uid, name, values) => {
    const choices = FIELD_LABELS[uid]?.[name]?.choices ?? {};
    expect(Object.keys(choices).sort()).toEqual([...values].sort());
    expect(choicesOf(`list.0.${name}`, values)).toEqual(choices);
  });

  it('are offered under the ids that the content manager asks for', () => {
    const messages = fieldMessages();
    expect(messages['content-manager.content-types.api::room.room.name']).toBe('名称');
    expect(messages['content-manager.content-types.api::room.room.updatedAt']).toBe('更新时间');
    expect(messages['content-manager.components.flow.stage.label']).toBe('名称');
  });
});

describe('views', () => {
  it('exist for every content type and component', () => {
    expect(Object.keys(VIEWS).sort()).toEqual([...schemas.keys()].sort());
  });

  it.each(Object.entries(VIEWS))('%s shows each field once, codes never', (uid, view) => {
    const attributes = schemas.get(uid) ?? {};
    const shown = view.form.flat();
    const expected = Object.keys(attributes).filter((name) => !CODES.includes(name));
    expect([...shown].sort()).toEqual(expected.sort());
    expect((view.list ?? []).filter((name) => CODES.includes(name) || CODE.test(name))).toEqual([]);
    const known = [...Object.keys(attributes), 'createdAt', 'updatedAt'];
    const [sortBy = view.title] = view.sort?.split(':') ?? [];
    expect(known).toEqual(expect.arrayContaining([view.title, sortBy, ...(view.list ?? [])]));
  });

  it.each(Object.entries(VIEWS))('%s fills its rows as Strapi allows', (uid, { form }) => {
    for (const row of form) {
      expect(row.length).toBeLessThanOrEqual(2);
      const wide = row.filter((name) => FULL_ROW.includes(schemas.get(uid)?.[name]?.type ?? ''));
      expect(wide).toEqual(row.length === 1 ? wide : []);
    }
  });
});

describe('translations', () => {
  const source = english();

  it('keep the placeholders of the English texts', () => {
    const kept = Object.entries(chinese).filter(([key]) => key in source);
    const expected = kept.map(([key]) => [key, placeholdersOf(source[key] ?? '')]);
    expect(kept.map(([key, text]) => [key, placeholdersOf(text)])).toEqual(expected);
  });

  it('differ from the English texts, and are balanced where Strapi ships none', () => {
    const untranslated = Object.entries(chinese).filter(([key, text]) => source[key] === text);
    expect(untranslated).toEqual([]);
    expect(() => Object.values(chinese).map(placeholdersOf)).not.toThrow();
  });
});
