/** The demo council at work over HTTP: who signs in, and what each can try in the administration. */
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { adminLogin } from '../server/admin';
import type { App } from '../server/app';

/** For `startApp`: the demo council; all its accounts share `TEST_PASSWORD`. */
export const DEMO_COUNCIL = { demo: true };

type Data = Readonly<Record<string, unknown>>;

const uid = (type: string) => `api::${type}.${type}`;
const collection = (type: string) => `/content-manager/collection-types/${uid(type)}`;

/** Where requests go: the app of this test, or another server. */
type Desk = Pick<App, 'request'>;

/** One member of staff, signed in. Every method answers the raw response, refused or not. */
export class Clerk {
  readonly #app: Desk;
  readonly #token: string;

  constructor(app: Desk, token: string) {
    this.#app = app;
    this.#token = token;
  }

  send(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: Data,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const request = this.#app.request[method](path).auth(this.#token, { type: 'bearer' }).set(headers);
    return Promise.resolve(body === undefined ? request : request.send(body));
  }

  create = (type: string, data: Data) => this.send('post', collection(type), data);
  update = (type: string, id: string, data: Data, headers?: Readonly<Record<string, string>>) =>
    this.send('put', `${collection(type)}/${id}`, data, headers);
  remove = (type: string, id: string) => this.send('delete', `${collection(type)}/${id}`);
  read = (type: string, id: string) => this.send('get', `${collection(type)}/${id}`);
  list = (type: string) => this.send('get', `${collection(type)}?pageSize=100`);
  clone = (type: string, id: string, data: Data) =>
    this.send('post', `${collection(type)}/clone/${id}`, data);
  publish = (type: string, id: string, data: Data) =>
    this.send('post', `${collection(type)}/${id}/actions/publish`, data);
  /** Takes a case from the public, with its reason. */
  withdraw = (id: string, reason: string) =>
    this.send('post', `/workflow/cases/${id}/withdrawals`, { reason });

  upload = (name: string, content: Buffer): Promise<Response> =>
    Promise.resolve(
      this.#app.request.post('/upload').auth(this.#token, { type: 'bearer' }).attach('files', content, name),
    );

  view = (topic: string) => this.send('get', `/workflow/topics/${topic}`);
  take = (topic: string, step: string, more: Data = {}) =>
    this.send('post', `/workflow/topics/${topic}/transitions/${step}`, { commandId: randomUUID(), ...more });
  approve = (topic: string, more: Data) =>
    this.send('post', `/workflow/topics/${topic}/approvals`, {
      commandId: randomUUID(),
      decision: 'approved',
      ...more,
    });
  recognise = (topic: string, participants: readonly string[], more: Data = {}) =>
    this.send('post', `/workflow/topics/${topic}/recognitions`, {
      commandId: randomUUID(),
      participants,
      ...more,
    });
  notify = (topic: string, participants: readonly string[], sentOn: string) =>
    this.send('post', `/workflow/topics/${topic}/notices`, {
      commandId: randomUUID(),
      participants,
      sentOn,
      channel: '电话',
    });
}

/** Signs in somebody of the demo council by the first part of the address. */
export async function signIn(app: Desk, name: string): Promise<Clerk> {
  return new Clerk(app, await adminLogin(app, `${name}@haian.example`));
}

/** Document id of a row that must be there, e.g. `rowNamed(app, 'room', { slug: 'zhadong' })`. */
export async function rowNamed(app: App, type: string, where: Data): Promise<string> {
  const row = (await app.strapi.db.query(uid(type)).findOne({ where })) as {
    documentId: string;
  } | null;
  if (!row) throw new Error(`No ${type} ${JSON.stringify(where)}`);
  return row.documentId;
}

/** Document id out of the answer to a successful create or update. */
export function idIn(response: Response): string {
  if (response.status >= 300) throw new Error(`${response.status} ${JSON.stringify(response.body)}`);
  return (response.body as { data: { documentId: string } }).data.documentId;
}

/** Checks that a step was taken and where it led. */
export function expectStage(response: Response, stage: string): void {
  expect({ status: response.status, body: response.body as unknown }).toMatchObject({
    status: 200,
    body: { data: { stage } },
  });
}
