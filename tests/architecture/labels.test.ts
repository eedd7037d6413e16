import { FIELD_LABELS as LABELS, type FieldLabel } from '../../src/words/labels/labels';
import { ATTRIBUTES, SCHEMAS } from '../support/sources/schemas';

const isChinese = (text: string | undefined) => /\p{Script=Han}/u.test(text ?? '');
const fieldOf = (uid: string, name: string): FieldLabel | undefined => LABELS[uid]?.[name];

describe('labels', () => {
  it('names every content type and component in Chinese', () => {
    const foreign = SCHEMAS.filter(({ schema }) => !isChinese(schema.info.displayName));
    expect(foreign.map(({ uid }) => uid)).toEqual([]);
  });

  it('gives every attribute a Chinese label', () => {
    const unlabelled = ATTRIBUTES.filter(({ uid, name }) => !isChinese(fieldOf(uid, name)?.label));
    expect(unlabelled.map(({ where }) => where)).toEqual([]);
  });

  it('gives every value of an enumeration a Chinese choice', () => {
    const unnamed = ATTRIBUTES.flatMap(({ uid, name, where, attribute }) =>
      (attribute.enum ?? [])
        .filter((value) => !isChinese(fieldOf(uid, name)?.choices?.[value]))
        .map((value) => `${where} ${value}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('labels nothing that no longer exists', () => {
    const existing = new Set(
      ATTRIBUTES.flatMap(({ where, attribute }) => [
        where,
        ...(attribute.enum ?? []).map((value) => `${where} ${value}`),
      ]),
    );
    const labelled = Object.entries(LABELS).flatMap(([uid, fields]) =>
      Object.entries(fields).flatMap(([name, { choices }]) => [
        `${uid} ${name}`,
        ...Object.keys(choices ?? {}).map((value) => `${uid} ${name} ${value}`),
      ]),
    );
    expect(labelled.filter((each) => !existing.has(each))).toEqual([]);
  });
});
