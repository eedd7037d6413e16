import { ATTRIBUTES, CONTENT_TYPES } from '../support/sources/schemas';

const uidsWhere = (holds: (schema: (typeof CONTENT_TYPES)[number]['schema']) => boolean) =>
  CONTENT_TYPES.filter(({ schema }) => holds(schema)).map(({ uid }) => uid);

describe('schemas', () => {
  it('keep drafts for cases only: publishing replaces rows, which locks and triggers do not survive', () => {
    // Strapi turns it on where a schema says nothing.
    expect(uidsWhere(({ options }) => options?.draftAndPublish !== false)).toEqual(['api::case.case']);
  });

  it('translate cases only', () => {
    expect(uidsWhere(({ pluginOptions }) => pluginOptions?.i18n?.localized === true)).toEqual([
      'api::case.case',
    ]);
    const translated = ATTRIBUTES.filter(({ attribute }) => attribute.pluginOptions?.i18n?.localized);
    expect(translated.filter(({ uid }) => uid !== 'api::case.case').map(({ where }) => where)).toEqual([]);
  });

  it('keep private attributes out of the search, which would give them away letter by letter', () => {
    const leaking = ATTRIBUTES.filter(({ attribute }) => attribute.private && attribute.searchable !== false);
    expect(leaking.map(({ where }) => where)).toEqual([]);
  });
});
