/**
 * Sends the orders of a form one after the other. What has been saved is noted in the draft before and after each, so
 * that whatever breaks off in between, sending again goes on where it stopped and makes nothing twice.
 */
import type { Draft, Sent } from './draft';
import type { Photo } from '../entry';
import { PHOTO, type Order } from './orders';

type Body = Readonly<Record<string, unknown>>;

/** The server, as far as a form needs it. Each throws when the server refuses or does not answer. */
export interface Server {
  /** @returns the id of the document made, or made before by the same command */
  create(uid: string, body: Body, commandId: string): Promise<string>;
  update(uid: string, documentId: string, body: Body): Promise<void>;
  /** @returns the id of the file */
  upload(photo: Photo): Promise<string>;
}

interface Sending {
  readonly server: Server;
  readonly newId: () => string;
  /** Did the server say no? Otherwise nobody knows whether the command was carried out. */
  readonly isRefusal: (error: unknown) => boolean;
  /** Notes how far it has come. */
  readonly keep: (draft: Draft) => void;
}

/** @returns the draft after everything has been saved. @throws what the server threw, after the draft was noted */
export async function sendAll(orders: readonly Order[], begun: Draft, sending: Sending): Promise<Draft> {
  let draft = begun;
  const note = (key: string, sent: Sent | null) => {
    draft = { ...draft, sent: { ...draft.sent, [key]: sent } };
    sending.keep(draft);
  };
  const made = (key: string): string => draft.sent[key]?.documentId ?? '';
  const { photo } = draft.entry;
  if (photo) await sendPhoto(photo, { draft, note, sending });
  for (const order of orders) {
    const id = draft.ids[order.key] ?? sending.newId();
    draft = { ...draft, ids: { ...draft.ids, [order.key]: id } };
    const body = order.body(made);
    await sendOne({ order, body, id, before: draft.sent[order.key] }, { note, sending });
  }
  return draft;
}

type Note = (key: string, sent: Sent | null) => void;

async function sendPhoto(
  photo: Photo,
  { draft, note, sending }: { readonly draft: Draft; readonly note: Note; readonly sending: Sending },
): Promise<void> {
  const body = `${photo.alt}\n${photo.data.length}\n${photo.data.slice(-64)}`;
  if (draft.sent[PHOTO]?.body === body) return;
  note(PHOTO, { body, documentId: await sending.server.upload(photo) });
}

interface Attempt {
  readonly order: Order;
  readonly body: Body;
  readonly id: string;
  readonly before: Sent | null | undefined;
}

interface Means {
  readonly note: Note;
  readonly sending: Sending;
}

async function sendOne(attempt: Attempt, means: Means): Promise<void> {
  const { order, body, before } = attempt;
  const text = JSON.stringify(body);
  const was: Sent = before ?? { body: text, documentId: null };
  if (was.documentId !== null && was.body === text) return;
  const known = order.documentId ?? was.documentId;
  const made = known ?? (await createFor(attempt, means));
  // Where the answer to an earlier attempt was lost, that very attempt was asked after; changes made since follow.
  if (known === null && was.body === text) return;
  await means.sending.server.update(order.uid, made, body);
  means.note(order.key, { body: text, documentId: made });
}

/** Creates what was first sent under this command, whatever stands in the form by now. */
async function createFor({ order, body, id, before }: Attempt, { note, sending }: Means): Promise<string> {
  const first = before?.body ?? JSON.stringify(body);
  note(order.key, { body: first, documentId: null });
  const made = await refusedOr(
    () => sending.server.create(order.uid, JSON.parse(first) as Body, id),
    () => {
      note(order.key, null);
    },
    sending,
  );
  note(order.key, { body: first, documentId: made });
  return made;
}

/** After a refusal the attempt is forgotten: what is sent next is what will then stand in the form. */
async function refusedOr<T>(work: () => Promise<T>, forget: () => void, { isRefusal }: Sending): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) forget();
    throw error;
  }
}
