/** Nodes of one database start one after the other: each finds the tables, roles and records that the one before has made. */
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../ledger/dialect';

const LOCK = "hashtext('haoshangliang-start')";

/** The slice of the knex client that is used here. */
interface Client {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

interface Connection {
  query(sql: string): Promise<unknown>;
}

const turns = new WeakMap<Core.Strapi, Connection>();
const clientOf = (strapi: Core.Strapi) => strapi.db.connection.client as Client;

/**
 * Waits until no other node is starting. The lock is that of a connection, so that a node which dies while it starts
 * lets the next one in. SQLite has one process by nature.
 */
export async function waitForTurn(strapi: Core.Strapi): Promise<void> {
  if (!isPostgres(strapi.db.connection)) return;
  const connection = await clientOf(strapi).acquireConnection();
  await connection.query(`SELECT pg_advisory_lock(${LOCK})`);
  turns.set(strapi, connection);
}

/** This node has started. */
export async function letNextIn(strapi: Core.Strapi): Promise<void> {
  const connection = turns.get(strapi);
  if (!connection) return;
  turns.delete(strapi);
  await connection.query(`SELECT pg_advisory_unlock(${LOCK})`);
  await clientOf(strapi).releaseConnection(connection);
}
