import type { Core } from '@strapi/strapi';

/** The slice of the i18n plugin's service that is used here; Strapi does not type it. */
interface LocaleService {
  findByCode(code: string): Promise<{ id: number; name: string } | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(where: { id: number }, data: { name: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

const DEFAULT = 'zh-Hans';
const NAMES: Readonly<Record<string, string>> = { [DEFAULT]: '简体中文', en: 'English' };

/** Chinese is the default language of content; English exists beside it, for cases alone. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales: LocaleService = strapi.plugin('i18n').service('locales');
  for (const [code, name] of Object.entries(NAMES)) {
    const locale = await locales.findByCode(code);
    if (!locale) await locales.create({ code, name });
    else if (isShippedName(locale.name)) await locales.update({ id: locale.id }, { name });
  }
  if ((await locales.getDefaultLocale()) !== DEFAULT) {
    await locales.setDefaultLocale({ code: DEFAULT });
  }
}

/** Strapi's own names end in the code; a name the office has chosen is left alone. */
function isShippedName(name: string): boolean {
  return /\((?:zh-Hans|en)\)$/.test(name);
}
