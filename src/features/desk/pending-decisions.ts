/** The topics that wait for a body's decision which the reader may take, or write down from paper. */
import type { Core } from '@strapi/strapi';
import { gateAt, stagesAwaiting, type PendingDecisions } from '../../domain/desk/desk';
import { identitiesOf, type Actor, type Identity } from '../../domain/record/facts';
import { RECORDERS } from '../../domain/process/approvals';
import { BODIES, type Body } from '../../domain/law/vocabulary';
import { toDeskTopic, topicsUnder, type Claim } from './topics';
import { processReleases } from '../../engine/process/releases';
import { inTransaction } from '../../engine/database/transactions';
import { partyOrganizationsOf } from './view-desk';

/** More than any body decides at one sitting; the oldest come first. */
const MOST = 200;

const records = ({ roles }: Identity): boolean => roles.some((role) => RECORDERS.includes(role));

/** Does anybody in whose name the reader acts sit in this body? */
const decides = (actor: Actor, gate: Body): boolean =>
  identitiesOf(actor).some(({ roles }) => roles.includes(gate));

function claimOn(identity: Identity, gate: Body, stages: Claim['stages']): Claim[] {
  const everywhere = { stages, districts: null, partyOrganizations: null };
  if (records(identity)) return [everywhere];
  if (!identity.roles.includes(gate)) return [];
  if (gate === 'chairs-meeting') return [everywhere];
  return [{ ...everywhere, partyOrganizations: partyOrganizationsOf(identity) }];
}

/** Oldest first. */
export function viewPendingDecisions(strapi: Core.Strapi, actor: Actor): Promise<PendingDecisions> {
  return inTransaction(strapi, async (trx) => {
    const releases = await processReleases(trx);
    const claims = BODIES.flatMap((gate) => {
      const stages = [...releases].map(([release, chart]) => ({
        release,
        keys: stagesAwaiting(chart, gate),
      }));
      return identitiesOf(actor).flatMap((identity) => claimOn(identity, gate, stages));
    });
    const { rows, ...amount } = await topicsUnder(trx, claims, { limit: MOST });
    const items = rows.flatMap((row) => {
      const chart = releases.get(row.release);
      const gate = chart && gateAt(chart, row.stageKey);
      if (!gate) return [];
      const body = gate === 'party-organization' ? row.body : null;
      return [{ ...toDeskTopic(row), gate, body, byPaper: !decides(actor, gate) }];
    });
    return { ...amount, items };
  });
}
