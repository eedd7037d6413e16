/** What Strapi's lists ask of the database for nothing: versions that cannot be, and pictures that no column shows. */
import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { modelOf, type Model } from './models';

interface Metadata {
  getManyAvailableStatus(uid: UID.ContentType, documents: readonly object[]): Promise<object[]>;
}

type Populate = Readonly<Record<string, unknown>> | undefined;

/** The slice of the content manager's builder that is used here; each call but the last returns the builder. */
interface PopulateBuilder {
  populateDeep: (level?: number) => PopulateBuilder;
  build: () => Promise<Populate>;
}
type MakeBuilder = (uid: UID.ContentType) => PopulateBuilder;

interface Services {
  extend<Service>(uid: string, how: (service: Service) => Service): unknown;
}

interface Configurations {
  findConfiguration(model: { readonly uid: string }): Promise<{ layouts: { list: readonly string[] } }>;
  updateConfiguration(model: { readonly uid: string }, configuration: object): Promise<unknown>;
}

/** Strapi looks one level deep for a list, and all the way for a form. */
const OF_A_LIST = 1;
/** Another node learns so late that the office has chosen other columns. */
const REMEMBERED_MS = 60_000;
/** More than there are lists. */
const MOST = 500;

/** The columns of a list, as the office has chosen them. */
function columnsOf(strapi: Core.Strapi): (uid: string) => Promise<ReadonlySet<string>> {
  const service: Configurations = strapi.plugin('content-manager').service('content-types');
  const known = new LRUCache<string, ReadonlySet<string>>({ max: MOST, ttl: REMEMBERED_MS });
  const update = service.updateConfiguration.bind(service);
  service.updateConfiguration = async (model, configuration) => {
    const updated = await update(model, configuration);
    known.delete(model.uid);
    return updated;
  };
  return async (uid) => {
    const remembered = known.get(uid);
    if (remembered) return remembered;
    const { layouts } = await service.findConfiguration({ uid });
    const columns = new Set(layouts.list);
    known.set(uid, columns);
    return columns;
  };
}

/** Is this attribute worth a query in a list with these columns? */
function isWorthAsking({ attributes, pluginOptions }: Model, columns: ReadonlySet<string>) {
  return (name: string): boolean => {
    if (name === 'localizations') return pluginOptions?.i18n?.localized === true;
    return attributes[name]?.type !== 'media' || columns.has(name);
  };
}

export function sparePanelLists(strapi: Core.Strapi): void {
  const metadata: Metadata = strapi.plugin('content-manager').service('document-metadata');
  const ask = metadata.getManyAvailableStatus.bind(metadata);
  // A type without drafts has no other version whose state a list could show.
  metadata.getManyAvailableStatus = async (uid, documents) =>
    strapi.contentType(uid).options.draftAndPublish ? ask(uid, documents) : [];

  const columns = columnsOf(strapi);
  const services = strapi.get<Services>('services');
  services.extend<MakeBuilder>('plugin::content-manager.populate-builder', (make) => {
    return (uid) => {
      const builder = make(uid);
      const { populateDeep, build } = builder;
      let list = false;
      builder.populateDeep = (level) => {
        list = level === OF_A_LIST;
        return populateDeep(level);
      };
      builder.build = async () => {
        const populate = await build();
        const model = modelOf(strapi, uid);
        if (!list || !populate || !model) return populate;
        const worth = isWorthAsking(model, await columns(uid));
        return Object.fromEntries(Object.entries(populate).filter(([name]) => worth(name)));
      };
      return builder;
    };
  });
}
