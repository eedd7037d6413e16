/** Delivers what waits in the outbox. Every node does; each message is delivered by the one that holds its lease. */
import type { Core } from '@strapi/strapi';
import { lease, settle, waitingReceivers, type Receiver } from './lease';
import { receiversOf, type ReceiverKind } from './receivers';

/** Longer than an attempt can last: a lease that runs out belonged to a node that is no more. */
const MARGIN_SECONDS = 5;

async function deliverTo(strapi: Core.Strapi, receiver: Receiver, kind: ReceiverKind): Promise<void> {
  const patience = kind.patience(strapi);
  const seconds = patience.timeoutSeconds + MARGIN_SECONDS;
  for (;;) {
    const leased = await lease(strapi, receiver, { now: new Date(), seconds });
    if (leased === null) return;
    if (leased === 'taken') continue;
    await settle(strapi, leased, { outcome: await kind.deliver(strapi, leased), patience });
  }
}

/** One receiver does not wait for another. */
async function deliverAll(strapi: Core.Strapi): Promise<void> {
  const kinds = receiversOf(strapi);
  const waiting = await waitingReceivers(strapi, new Date());
  await Promise.all(
    waiting.map(async (receiver) => {
      const kind = kinds[receiver.kind];
      if (kind?.reaches(strapi, receiver.receiver)) await deliverTo(strapi, receiver, kind);
    }),
  );
}

const running = new WeakMap<Core.Strapi, Promise<void>>();

/** Delivers all that may go now. While this node is at it, a second call waits for the first. */
export async function deliverOutbox(strapi: Core.Strapi): Promise<void> {
  const work = running.get(strapi) ?? deliverAll(strapi).finally(() => running.delete(strapi));
  running.set(strapi, work);
  await work;
}

/** Is there a kind that has anybody to tell? Every kind is asked, so that each says what is wrong with its settings. */
export const hasReceivers = (strapi: Core.Strapi): boolean =>
  Object.values(receiversOf(strapi)).filter(({ inUse }) => inUse(strapi)).length > 0;
