import type { Core } from '@strapi/strapi';
import { FIELD_LABELS } from '../../words/labels/labels';
import words from '../../words/labels/permissions.json';
import { modelOf } from '../models';

interface FieldNode {
  label: string;
  readonly value: string;
  readonly children?: readonly FieldNode[];
}

interface ContentTypesSection {
  readonly actions: readonly { label: string }[];
  readonly subjects: readonly {
    readonly uid: string;
    label: string;
    readonly properties: readonly FieldNode[];
  }[];
}

type PluginAction = Partial<Record<'displayName' | 'category' | 'subCategory' | 'plugin', string>>;

/** The part of the admin service that composes the role form; Strapi does not type it. */
interface SectionsBuilder {
  addHandler(name: string, handler: (built: { section: never }) => void): unknown;
}

const WORDS: Readonly<Record<string, string>> = words;

/** The role form names content types and fields by their code; there it is the server that words it. */
export function labelRoleForm(strapi: Core.Strapi): void {
  const { sectionsBuilder: builder } = strapi.service('admin::permission') as {
    sectionsBuilder: SectionsBuilder;
  };
  for (const name of ['collectionTypes', 'singleTypes']) {
    builder.addHandler(name, ({ section }: { section: ContentTypesSection }) => {
      for (const subject of section.subjects) labelSubject(strapi, subject);
      for (const action of section.actions) action.label = WORDS[action.label] ?? action.label;
    });
  }
  for (const name of ['plugins', 'settings']) {
    builder.addHandler(name, ({ section }: { section: readonly PluginAction[] }) => {
      section.forEach(labelAction);
    });
  }
}

function labelSubject(strapi: Core.Strapi, subject: ContentTypesSection['subjects'][number]): void {
  const name = modelOf(strapi, subject.uid)?.info.displayName ?? subject.label;
  subject.label = WORDS[name] ?? name;
  for (const property of subject.properties) {
    property.label = WORDS[property.label] ?? property.label;
    if (property.value === 'fields') labelFields(strapi, subject.uid, property.children ?? []);
  }
}

function labelFields(strapi: Core.Strapi, uid: string, nodes: readonly FieldNode[]): void {
  const words = FIELD_LABELS[uid] ?? {};
  for (const node of nodes) {
    node.label = words[node.value]?.label ?? node.label;
    const component = componentOf(strapi, uid, node.value);
    if (component && node.children) labelFields(strapi, component, node.children);
  }
}

const componentOf = (strapi: Core.Strapi, uid: string, field: string): string | undefined =>
  modelOf(strapi, uid)?.attributes[field]?.component;

function labelAction(action: PluginAction): void {
  for (const part of ['displayName', 'category', 'subCategory', 'plugin'] as const) {
    const word = action[part];
    if (word) action[part] = WORDS[word] ?? word;
  }
}
