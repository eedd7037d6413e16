import { readJson } from '../support/sources/project-files';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** These two have versions of their own. */
const OWN_VERSION: Readonly<Record<string, string>> = {
  '@strapi/design-system': '2.2.4',
  '@strapi/icons': '2.2.4',
};
const STRAPI = '5.54.0';

/** Published at other versions on their own terms. */
const INDEPENDENT = new Set(['@strapi/ui-primitives']);

const expected = (name: string) => OWN_VERSION[name] ?? STRAPI;

describe('dependencies', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Package;

  it('declare every Strapi package at one exact version', () => {
    const declared = Object.entries({ ...devDependencies, ...dependencies }).filter(([name]) =>
      name.startsWith('@strapi/'),
    );
    expect(Object.fromEntries(declared)).toEqual(
      Object.fromEntries(declared.map(([name]) => [name, expected(name)])),
    );
  });

  it('install every Strapi package once, at that version', () => {
    const { packages } = readJson('package-lock.json') as Lock;
    const installed = Object.entries(packages).flatMap(([where, { version = '' }]) => {
      const name = /.*node_modules\/(@strapi\/[^/]+)$/.exec(where)?.[1];
      return name && !INDEPENDENT.has(name) ? [`${name} ${version}`] : [];
    });
    expect(installed).toEqual(
      installed.map((each) => each.split(' ')[0] ?? '').map((name) => `${name} ${expected(name)}`),
    );
  });

  it('lock the builds of every platform: npm ci refuses a lock that lacks those of other machines', () => {
    const { packages } = readJson('package-lock.json') as Lock;
    const locked = new Set(Object.keys(packages).map((where) => where.split('node_modules/').at(-1)));
    const lacking = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !locked.has(name));
    expect(lacking).toEqual([]);
  });

  it('pin everything else exactly too, except TypeScript, which pins its minor', () => {
    const loose = Object.entries({ ...devDependencies, ...dependencies }).filter(
      ([name, version]) => name !== 'typescript' && !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
