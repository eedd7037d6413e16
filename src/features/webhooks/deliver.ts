/** Sends what waits in the outbox. Every node does; each message is sent by the one that holds its lease. */
import type { Core } from '@strapi/strapi';
import { lease, settle, type Leased } from './delivery';
import { post } from './post';
import { signedHeaders } from './sign';

/** Longer than an attempt can last: a lease that runs out belonged to a node that is no more. */
const MARGIN_SECONDS = 5;

async function send(strapi: Core.Strapi, leased: Leased): Promise<void> {
  const { config } = strapi;
  const { message, body, receiver, event } = leased;
  const secrets = config.get<readonly string[]>('webhooks.secrets');
  const reply = await post({
    url: receiver,
    body,
    headers: signedHeaders({ id: message, body }, { secrets, now: new Date() }),
    timeoutSeconds: config.get<number>('webhooks.timeoutSeconds'),
    allowPrivate: config.get<boolean>('webhooks.allowPrivate'),
  });
  await settle(strapi, leased, { reply, now: new Date() });
  strapi.log.info(`${event} ${message} -> ${new URL(receiver).host}: ${String(reply)}`);
}

async function deliverTo(strapi: Core.Strapi, receiver: string): Promise<void> {
  const seconds = strapi.config.get<number>('webhooks.timeoutSeconds') + MARGIN_SECONDS;
  for (;;) {
    const leased = await lease(strapi, receiver, { now: new Date(), seconds });
    if (leased === null) return;
    if (leased !== 'taken') await send(strapi, leased);
  }
}

/** One receiver does not wait for another. */
const running = new WeakMap<Core.Strapi, Promise<unknown>>();

/** Sends all that may go now. While this node is at it, a second call waits for the first. */
export async function deliverOutbox(strapi: Core.Strapi): Promise<void> {
  const urls = strapi.config.get<readonly string[]>('webhooks.urls');
  const work =
    running.get(strapi) ??
    Promise.all(urls.map((url) => deliverTo(strapi, url))).finally(() => running.delete(strapi));
  running.set(strapi, work);
  await work;
}

/** What is wrong with the settings, if anything: nothing is sent unsigned, and nothing to what is no address. */
function settingsFault({ config }: Core.Strapi): string | null {
  const urls = config.get<readonly string[]>('webhooks.urls');
  const odd = urls.find((url) => !/^https?:\/\//.test(url) || !URL.canParse(url));
  if (odd !== undefined) return `WEBHOOK_URLS: ${odd}`;
  try {
    signedHeaders({ id: '', body: '' }, { secrets: config.get('webhooks.secrets'), now: new Date() });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Only where somebody wants to be told, and with settings that are in order. */
export function mayDeliver(strapi: Core.Strapi): boolean {
  if (strapi.config.get<readonly string[]>('webhooks.urls').length === 0) return false;
  const fault = settingsFault(strapi);
  if (fault === null) return true;
  strapi.log.error(`通知没有发出，设置有误 / nothing is delivered, the settings are wrong: ${fault}`);
  return false;
}
