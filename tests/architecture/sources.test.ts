import { filesUnder, readText } from '../support/sources/project-files';

const CODE = /\.(ts|tsx|mjs)$/;
const sources = ['config', 'database', 'scripts', 'src', 'tests'].flatMap(filesUnder);

describe('sources', () => {
  it('have names in kebab-case', () => {
    // `.gitkeep` and the like; a type declaration and a test have two endings; a README is found by that name.
    const name = /^(\.[a-z]+|README\.md|[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|config))?\.[a-z0-9]+)$/;
    const locale = /\/translations\/[a-z]{2}(-[A-Z][a-z]+)?\.json$/;
    // Strapi runs migrations in the order of their names, which therefore begin with a date.
    const migration = /^database\/migrations\/[\dT.]+[a-z0-9-]+\.ts$/;
    const odd = sources
      .filter((file) => !locale.test(file) && !migration.test(file))
      .filter((file) => !name.test(file.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('lie in folders with names in kebab-case', () => {
    const odd = sources.flatMap((file) => file.split('/').slice(0, -1));
    expect(odd.filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))).toEqual([]);
  });

  it('never import the Enterprise Edition', () => {
    const guilty = sources.filter(
      (file) => CODE.test(file) && /(from|import|require)\s*\(?\s*['"][^'"]*\/ee\//.test(readText(file)),
    );
    expect(guilty).toEqual([]);
  });

  it('open only find and findOne by generated routes', () => {
    const routers = sources.filter((file) => /^src\/api\/[^/]+\/routes\//.test(file));
    const opened = /\bonly:\s*\[([^\]]*)\]/;
    const wide = routers.filter((file) => {
      const text = readText(file);
      if (!text.includes('createCoreRouter')) return false;
      const actions = opened.exec(text)?.[1]?.match(/\w+/g);
      return !actions || actions.some((action) => action !== 'find' && action !== 'findOne');
    });
    expect(wide).toEqual([]);
  });
});
