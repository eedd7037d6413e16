import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import project from './scripts/lint-rules.mjs';

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const PROCESS = { name: 'process', message: 'Read settings in config/ and ask strapi.config for them.' };
const STRAPI = { name: 'strapi', message: 'Pass strapi in; the global one hides who depends on it.' };
const FETCH = { name: 'fetch', message: 'The core does no input or output.' };

const NO_CLOCK = 'Pass the time in; the core has no clock.';
const NO_DIRECT_QUERY =
  'Go through strapi.documents: only src/engine and the rooms beside it may go round the rules.';

const DIRECT_QUERY = [
  'MemberExpression[property.name=/^(query|connection)$/][object.property.name="db"]',
  'MemberExpression[property.name=/^(query|connection)$/][object.name="db"]',
].map((selector) => ({ selector, message: NO_DIRECT_QUERY }));

const CHINESE = [
  'Literal[value=/[\\u4e00-\\u9fff]/]',
  'JSXText[value=/[\\u4e00-\\u9fff]/]',
  'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]',
].map((selector) => ({
  selector,
  message:
    'Put the words into words/*.json of the capability, in both languages; names of fields into its labels.',
}));

/** The rules of the pure core; `folders` is where its imports may lead. */
const core = (folder, folders) => ({
  files: [`${folder}/**/*.ts`],
  plugins: { project },
  rules: {
    'project/stay-inside': ['error', { folders }],
    'no-restricted-globals': ['error', PROCESS, STRAPI, FETCH],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: NO_CLOCK },
      { object: 'Math', property: 'random', message: 'Pass chance in; the core has none.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      'build/',
      'dist/',
      '.strapi/',
      '.tmp/',
      'public/',
      'types/generated/',
      'scripts/*.d.cts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', 8],
      'max-lines': lines(200),
      'max-lines-per-function': lines(40),
      // Chinese text indents and parts with the ideographic space.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipJSXText: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // It asks for the `!` that the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { project },
    rules: {
      'project/floors': 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', PROCESS, STRAPI],
      'no-restricted-syntax': ['error', ...DIRECT_QUERY],
    },
  },
  {
    files: ['src/{engine,ledger,strapi,features,council}/**/*.ts', 'src/site/access.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  core('src/domain', ['src/domain']),
  core('src/words', ['src/words', 'src/domain', 'src/api']),
  // Catalogues are tables: one line a sentence, as long as there are sentences.
  { files: ['src/words/{zh-hans,en}.ts'], rules: { 'max-lines': 'off' } },
  // React-intl and its kind hand out bound functions and declare them as methods.
  { files: ['src/admin/**/*.{ts,tsx}'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['src/admin/**/*.tsx'], rules: { 'max-lines-per-function': lines(150) } },
  {
    files: ['src/admin/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...DIRECT_QUERY, ...CHINESE] },
  },
  {
    files: ['config/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // Bodies of responses and jest's matchers are `any`; the assertions are what checks them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        clearInterval: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        process: 'readonly',
        setInterval: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
