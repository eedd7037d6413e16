/** Which organisation decides: the one named, else the sender's own, else the topic's. */
import type { Core } from '@strapi/strapi';
import { identitiesOf, type Actor, type OrganizationFact } from '../../domain/record/facts';
import type { Body } from '../../domain/law/vocabulary';
import { loadTopic, partyFacts } from '../../engine/process/load-topic';
import { reject } from '../../engine/refusal/refuse';
import { reading } from '../../engine/database/transactions';
import { ORGANIZATION } from '../../engine/uids';

interface Row {
  readonly documentId: string;
  readonly kind: string;
  readonly level: OrganizationFact['level'];
}

async function findBody(strapi: Core.Strapi, where: object): Promise<OrganizationFact | null> {
  const row = (await strapi.documents(ORGANIZATION).findFirst({ filters: where })) as Row | null;
  return row ? { id: row.documentId, kind: row.kind, level: row.level } : null;
}

/**
 * @param asked document id given by the sender, if any
 * @throws 400 when there is no such body
 */
export async function decidingBody(
  strapi: Core.Strapi,
  gate: Body,
  from: { readonly topic: string; readonly actor: Actor; readonly asked: string | null },
): Promise<OrganizationFact> {
  const { topic, actor, asked } = from;
  const body =
    asked === null
      ? await presumedBody(strapi, gate, { topic, actor })
      : await findBody(strapi, { documentId: asked, kind: gate });
  return body ?? reject(strapi, 400, { code: 'ORGANIZATION_UNKNOWN' });
}

async function presumedBody(
  strapi: Core.Strapi,
  gate: Body,
  { topic, actor }: { readonly topic: string; readonly actor: Actor },
): Promise<OrganizationFact | null> {
  const own = identitiesOf(actor)
    .flatMap(({ organizations }) => organizations)
    .filter(({ kind }) => kind === gate);
  if (gate === 'chairs-meeting') return own[0] ?? findBody(strapi, { kind: gate });
  const row = await reading(strapi, (trx) => loadTopic(trx, topic));
  const topicsOwn = row ? partyFacts(row) : null;
  return own.find(({ id }) => id === topicsOwn?.id) ?? own[0] ?? topicsOwn;
}
