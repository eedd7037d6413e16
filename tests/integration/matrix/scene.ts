/** The demo council as the forbidden writes find it: who writes, and which records there are. */
import { randomUUID } from 'node:crypto';
import { actAs, actorOf } from '../../../src/engine/people/actor';
import { withTicket } from '../../../src/engine/database/ticket';
import { adminLogin } from '../../support/server/admin';
import type { App } from '../../support/server/app';
import { ADMIN_EMAIL } from '../../support/server/environment';
import { rowNamed } from '../../support/council/office';
import { refs } from '../../support/council/records';
import type { Writer } from './doors';

export type Data = Readonly<Record<string, unknown>>;

/** Services whose many overloads do not matter here. */
type Service = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;

interface Account {
  readonly id: number;
  readonly roles: readonly { readonly code: string }[];
}

const EXPLORER = 'plugin::content-manager.explorer.';

/** Gives every role every right of the panel: the gates must hold without the rights, which hide them elsewhere. */
export async function grantEverything({ strapi }: App): Promise<void> {
  const own = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const verbs = ['create', 'read', 'update', 'delete', 'publish'];
  const locales = ['zh-Hans', 'en'];
  const permissions = own.flatMap((subject) => {
    const fields = Object.keys(strapi.getModel(subject as 'api::topic.topic').attributes);
    return verbs.map((verb) => ({
      action: `${EXPLORER}${verb}`,
      subject,
      properties: { ...(/delete|publish/.test(verb) ? {} : { fields }), locales },
      conditions: [],
    }));
  });
  const uploads = ['read', 'assets.create', 'assets.update'].map((action) => ({
    action: `plugin::upload.${action}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  const roles = (await strapi.db.query('admin::role').findMany({})) as { id: number; code: string }[];
  const service = strapi.service('admin::role') as unknown as Service;
  for (const { id, code } of roles) {
    if (code !== 'strapi-super-admin') await service['assignPermissions']?.(id, [...permissions, ...uploads]);
  }
}

export class Scene {
  readonly app: App;
  readonly #writers = new Map<string, Promise<Writer>>();

  constructor(app: App) {
    this.app = app;
  }

  /** An account by the first part of its address. */
  async account(name: string): Promise<number> {
    const email = name === 'admin' ? ADMIN_EMAIL : `${name}@haian.example`;
    const user = await this.app.strapi.db.query('admin::user').findOne({ where: { email } });
    return (user as Account).id;
  }

  /** Signed in once; a log-in takes longer than all that is then tried by it. */
  writer(name: string): Promise<Writer> {
    const signedIn = this.#writers.get(name) ?? this.#signIn(name);
    this.#writers.set(name, signedIn);
    return signedIn;
  }

  async #signIn(name: string): Promise<Writer> {
    const id = await this.account(name);
    const email = name === 'admin' ? ADMIN_EMAIL : `${name}@haian.example`;
    return {
      token: await adminLogin(this.app, email),
      actor: await actorOf(this.app.strapi, { id }),
    };
  }

  /** In somebody's name. */
  async as<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { actor } = await this.writer(name);
    return actor ? actAs(actor, work) : work();
  }

  /** Document id of a record of the demo council. */
  row = (type: string, where: Data = {}): Promise<string> => rowNamed(this.app, type, where);

  ref = async (type: string, where: Data = {}) => refs(await this.row(type, where));

  topic = (words: string): Promise<string> => this.row('topic', { title: { $contains: words } });

  /** Writes as the system itself does, through the gates. @returns the document id */
  async make(type: string, data: Data): Promise<string> {
    const service = this.app.strapi.documents(`api::${type}.${type}` as 'api::topic.topic');
    const { documentId } = (await (service as unknown as Service)['create']?.({ data })) as {
      documentId: string;
    };
    return documentId;
  }

  /** Past the gates, with a ticket. @returns the document id; relations are given by theirs */
  async put(type: string, data: Data): Promise<string> {
    const { strapi } = this.app;
    const uid = `api::${type}.${type}`;
    const attributes = strapi.db.metadata.get(uid).attributes as Readonly<
      Record<string, { target?: string }>
    >;
    const ids: [string, unknown][] = [];
    for (const [name, value] of Object.entries(data)) {
      const target = attributes[name]?.target;
      const row = target ? await strapi.db.query(target).findOne({ where: { documentId: value } }) : null;
      ids.push([name, row ? (row as { id: number }).id : value]);
    }
    const made: unknown = await withTicket(strapi, () =>
      strapi.db.query(uid).create({ data: { documentId: randomUUID(), ...Object.fromEntries(ids) } }),
    );
    return (made as { documentId: string }).documentId;
  }

  async change(type: string, documentId: string, more: Data): Promise<void> {
    const service = this.app.strapi.documents(`api::${type}.${type}` as 'api::topic.topic');
    await (service as unknown as Service)['update']?.({ documentId, ...more });
  }
}
