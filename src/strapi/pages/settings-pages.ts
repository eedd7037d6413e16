/** Writes .env.example and the table of settings in docs/operations.md, both from settings.json. */
import groups from './settings.json';

/** Where the table stands in docs/operations.md; what is between is written by `npm run docs`. */
export const TABLE_START = '<!-- settings: npm run docs -->';
export const TABLE_END = '<!-- /settings -->';

/** Names of all settings that the environment may hold. */
export const SETTING_NAMES: readonly string[] = groups.flatMap(({ settings }) =>
  settings.flatMap(({ names }) => names),
);

/** What the first start writes into .env by itself. */
const GENERATED = '生成';

/** Links of the documents mean nothing in a file of settings. */
const withoutLinks = (text: string): string => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, 'docs/$1');

/** .env.example: every setting with its default, commented out, in Chinese and English. */
export function envExample(): string {
  const parts = groups.map(({ zh, en, settings }) => {
    const lines = settings.flatMap((setting) => [
      '',
      `# ${withoutLinks(setting.zh)}`,
      `# ${setting.en}`,
      ...setting.names.map((name) => `# ${name}=${setting.default === GENERATED ? '' : setting.default}`),
    ]);
    return [`## ${zh} / ${en}`, ...lines].join('\n');
  });
  const head = [
    '# 全部设置及其默认值。需要改的，去掉行首的 # 写进 .env；密钥由第一次启动生成，不必填写。由 npm run docs 生成，不要手改。',
    '# All settings with their defaults. Copy what you change into .env without the leading #. Secrets are generated at the',
    '# first start. Written by npm run docs; do not edit.',
  ].join('\n');
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** The table of docs/operations.md, in Chinese, between its marks. */
export function settingsTable(): string {
  const rows = groups.flatMap(({ settings }) =>
    settings.map((setting) => {
      const names = setting.names.map((name) => `\`${name}\``).join(' ');
      const value = setting.default === '' ? '空' : setting.default;
      return `| ${names} | ${value === GENERATED ? value : value.replace(/^(?!空$).+$/, '`$&`')} | ${setting.zh} |`;
    }),
  );
  return [TABLE_START, '', '| 变量 | 默认 | 作用 |', '| --- | --- | --- |', ...rows, '', TABLE_END].join(
    '\n',
  );
}
