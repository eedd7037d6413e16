/** Idempotency keys: a record that is sent again, after a broken connection or a second tap, is created once. */
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

const HEADER = 'x-command-id';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const TABLE = 'workflow_writes';

/** The idempotency key that the sender has given this write; `null` where it gave none. */
function commandIdOf(strapi: Core.Strapi): string | null {
  const given = strapi.requestContext.get()?.get(HEADER).toLowerCase() ?? '';
  return UUID.test(given) ? given : null;
}

interface Creation {
  readonly uid: string;
  /** Ids are the sender's own: nobody learns by one what somebody else has written. */
  readonly actor: string;
  readonly create: () => Promise<unknown>;
}

/**
 * Creates, unless this very command has already created: then answers what it made. Two that come at the same time
 * meet at the row of the command, and the second finds what the first has made. A refused command leaves no row.
 */
export async function createdOnce(strapi: Core.Strapi, trx: Knex, creation: Creation): Promise<unknown> {
  const { uid, actor, create } = creation;
  const commandId = commandIdOf(strapi);
  if (commandId === null) return create();
  const key = { command_id: commandId, uid, actor };
  await trx(TABLE).insert(key).onConflict(['command_id', 'uid', 'actor']).ignore();
  const known = await trx<{ document: string | null }>(TABLE).where(key).first('document');
  const made = known?.document
    ? await strapi.documents(uid as UID.ContentType).findOne({ documentId: known.document })
    : null;
  if (made) return made;
  const created = await create();
  const { documentId = null } = (created ?? {}) as { readonly documentId?: string };
  await trx(TABLE).where(key).update({ document: documentId });
  return created;
}
