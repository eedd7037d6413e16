/** The refusal that stands on the screen: put there when the panel's own forms are refused, gone when it is closed. */
import type { StrapiApp } from '@strapi/strapi/admin';
import type { FormKey } from '../form-keys';
import { formsAllowed, type Permission } from '../forms-allowed';
import { detailsIn } from './refusal-from';
import type { Refusal } from './refusal';

export interface ShownRefusal extends Pick<Refusal, 'blockers' | 'topic'> {
  /** The guided forms that the reader may send. */
  readonly forms: readonly FormKey[];
  readonly theme: 'light' | 'dark';
}

/** One refusal or none, for React's `useSyncExternalStore`. */
export interface Shown {
  current(): ShownRefusal | null;
  subscribe(changed: () => void): () => void;
  show(refusal: ShownRefusal): void;
  close(): void;
}

export function makeShown(): Shown {
  let current: ShownRefusal | null = null;
  const readers = new Set<() => void>();
  const set = (refusal: ShownRefusal | null) => {
    current = refusal;
    readers.forEach((changed) => {
      changed();
    });
  };
  return {
    current: () => current,
    subscribe: (changed) => {
      readers.add(changed);
      return () => readers.delete(changed);
    },
    show: set,
    close: () => {
      set(null);
    },
  };
}

/** A write of the panel's own forms and lists, refused. Our own screens show their refusals where they are filled in. */
interface Rejected {
  readonly type?: unknown;
  readonly payload?: object;
  readonly meta?: { readonly arg?: { readonly endpointName?: string } };
}

function refusedWrite(action: unknown): object | null {
  const { type, payload, meta } = (action ?? {}) as Rejected;
  const stock = /Documents?$/.test(meta?.arg?.endpointName ?? '');
  return stock && payload && String(type).endsWith('/executeMutation/rejected') ? payload : null;
}

/** The parts of Strapi's store that are read. */
interface State {
  readonly admin_app?: { readonly theme?: { readonly currentTheme?: string | null } };
  readonly adminApi?: {
    readonly queries?: Readonly<Record<string, { readonly data?: unknown } | undefined>>;
  };
}

function themeIn({ admin_app: app }: State): ShownRefusal['theme'] {
  const chosen = app?.theme?.currentTheme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function formsIn({ adminApi }: State): readonly FormKey[] {
  const own = Object.entries(adminApi?.queries ?? {}).find(([key]) => key.startsWith('getMyPermissions'));
  return formsAllowed((own?.[1]?.data ?? []) as readonly Permission[]);
}

type MakeMiddleware = Parameters<StrapiApp['addMiddlewares']>[0][number];

/** Shows every reason of a refused write, with its clause and the way to what cures it. */
export function showRefusals(app: StrapiApp, shown: Shown): void {
  const watch: MakeMiddleware = () => (store) => (next) => (action) => {
    const answer: unknown = next(action);
    const refused = refusedWrite(action);
    const details = refused && detailsIn(refused);
    if (details && details.blockers.length > 0) {
      const state = store.getState() as State;
      shown.show({ ...details, forms: formsIn(state), theme: themeIn(state) });
    }
    return answer;
  };
  app.addMiddlewares([watch]);
}
