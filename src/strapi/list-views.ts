import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { FIELD_LABELS, SYSTEM_LABELS, VIEWS, type FieldLabel } from '../words/labels/labels';
import { modelOf, type Model } from './models';

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: Record<string, unknown>;
}

/** The slice of the content manager's services that is used here; Strapi does not type it. */
interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

type Attributes = Model['attributes'];

const ROW = 12;
// Raise it when the code below changes what it writes for the same labels and views.
const FORMAT = 1;

/**
 * Gives every content type and component its Chinese labels, help texts, columns and form layout.
 * What was applied is remembered per type, so that a later start costs one query and a layout that the
 * office has changed in the panel stays until we ship a new one.
 */
export async function setListViews(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'list_views' });
  const stored = await store.get({ key: 'applied' });
  const before = isRecord(stored) ? stored : {};
  const after: Record<string, string> = {};
  for (const [uid, view] of Object.entries(VIEWS)) {
    const service = serviceOf(strapi, uid);
    if (!service) continue;
    const attributes = modelOf(strapi, uid)?.attributes ?? {};
    const hash = fingerprint([view, FIELD_LABELS[uid], titlesOf(attributes), FORMAT]);
    after[uid] = hash;
    if (before[uid] === hash) continue;
    const current = await service.findConfiguration({ uid });
    await service.updateConfiguration({ uid }, configure(uid, attributes, current));
  }
  if (fingerprint(before) !== fingerprint(after)) {
    await store.set({ key: 'applied', value: after });
  }
}

function serviceOf(strapi: Core.Strapi, uid: string): ConfigurationService | undefined {
  const manager = strapi.plugin('content-manager');
  // The content manager offers both services with these methods in 5.54.0.
  if (uid in strapi.contentTypes) return manager.service<ConfigurationService>('content-types');
  if (uid in strapi.components) return manager.service<ConfigurationService>('components');
  return undefined;
}

/** The field by which a relation shows its target: ours as the views say, an account by its name. */
function titlesOf(attributes: Attributes): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const [name, { target }] of Object.entries(attributes)) {
    const title = target === 'admin::user' ? 'firstname' : target && VIEWS[target]?.title;
    if (title) titles[name] = title;
  }
  return titles;
}

function configure(uid: string, attributes: Attributes, current: Configuration): Configuration {
  const view = VIEWS[uid];
  if (!view) return current;
  const [sortBy, sortOrder] = (view.sort ?? `${view.title}:ASC`).split(':');
  return {
    settings: {
      ...current.settings,
      mainField: view.title,
      defaultSortBy: sortBy,
      defaultSortOrder: sortOrder,
      pageSize: 20,
    },
    metadatas: labelled(uid, attributes, current.metadatas),
    layouts: {
      ...current.layouts,
      ...(view.list ? { list: view.list } : {}),
      edit: view.form.map((row) => row.map((name) => ({ name, size: ROW / row.length }))),
    },
  };
}

function labelled(
  uid: string,
  attributes: Attributes,
  current: Configuration['metadatas'],
): Configuration['metadatas'] {
  const titles = titlesOf(attributes);
  const locked = new Set([...(VIEWS[uid]?.locked ?? []), 'districtCode']);
  const words = FIELD_LABELS[uid] ?? {};
  return Object.fromEntries(
    Object.entries(current).map(([name, { edit, list }]) => {
      const field = words[name];
      const label = field?.label ?? SYSTEM_LABELS[name] ?? name;
      // Strapi gives `id` and `documentId` no edit part; the panel takes a filled one for a field.
      const shown = field ? { ...edit, ...formPart(field, titles[name]), editable: !locked.has(name) } : edit;
      return [name, { edit: shown, list: { ...list, label } }];
    }),
  );
}

/** What the edit form says of a field, and by what it shows a related record. */
const formPart = ({ label, help = '' }: FieldLabel, mainField: string | undefined) => ({
  label,
  description: help,
  ...(mainField === undefined ? {} : { mainField }),
});

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
