import type { Core } from '@strapi/strapi';

/** What the panel's set-up needs to know of a content type or component, looked up by a plain string. */
export interface Model {
  readonly info: { readonly displayName: string };
  readonly pluginOptions?: {
    readonly [plugin: string]: unknown;
    readonly i18n?: { readonly localized?: boolean };
  };
  readonly attributes: Readonly<
    Record<string, { readonly type: string; readonly target?: string; readonly component?: string }>
  >;
}

export function modelOf(strapi: Core.Strapi, uid: string): Model | undefined {
  const models: Readonly<Record<string, Model>> = { ...strapi.contentTypes, ...strapi.components };
  return models[uid];
}
