/** Webhooks as a kind of receiver: addresses outside that asked to be told, each message signed. */
import type { Core } from '@strapi/strapi';
import type { OutboxRow } from '../../engine/outbox/outbox';
import type { Outcome, ReceiverKind } from '../../engine/outbox/receivers';
import { post, type Reply } from './post';
import { signedHeaders } from './sign';

/** The name of the kind. */
export const WEBHOOK = 'webhook';

/** The addresses that are told. */
export const webhookUrls = ({ config }: Core.Strapi): readonly string[] =>
  config.get<readonly string[]>('webhooks.urls');

/** “Gone”: the receiver wants nothing any more. */
const GONE = 410;

function outcomeOf(reply: Reply): Outcome {
  if (typeof reply === 'string') return { problem: reply, final: false };
  return reply >= 200 && reply < 300
    ? { problem: null }
    : { problem: `status-${String(reply)}`, final: reply === GONE };
}

async function deliver(strapi: Core.Strapi, { message, body, receiver, event }: OutboxRow): Promise<Outcome> {
  const { config } = strapi;
  const secrets = config.get<readonly string[]>('webhooks.secrets');
  const reply = await post({
    url: receiver,
    body,
    headers: signedHeaders({ id: message, body }, { secrets, now: new Date() }),
    timeoutSeconds: config.get<number>('webhooks.timeoutSeconds'),
    allowPrivate: config.get<boolean>('webhooks.allowPrivate'),
  });
  strapi.log.info(`${event} ${message} -> ${new URL(receiver).host}: ${String(reply)}`);
  return outcomeOf(reply);
}

/** What is wrong with the settings, if anything: nothing is sent unsigned, and nothing to what is no address. */
function settingsFault(strapi: Core.Strapi): string | null {
  const odd = webhookUrls(strapi).find((url) => !/^https?:\/\//.test(url) || !URL.canParse(url));
  if (odd !== undefined) return `WEBHOOK_URLS: ${odd}`;
  try {
    const secrets = strapi.config.get<readonly string[]>('webhooks.secrets');
    signedHeaders({ id: '', body: '' }, { secrets, now: new Date() });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Only where somebody wants to be told, and with settings that are in order. */
function inUse(strapi: Core.Strapi): boolean {
  if (webhookUrls(strapi).length === 0) return false;
  const fault = settingsFault(strapi);
  if (fault === null) return true;
  strapi.log.error(`通知没有发出，设置有误 / nothing is delivered, the settings are wrong: ${fault}`);
  return false;
}

export const webhookReceiver: ReceiverKind = {
  inUse,
  reaches: (strapi, receiver) => webhookUrls(strapi).includes(receiver) && settingsFault(strapi) === null,
  patience: ({ config }) => ({
    timeoutSeconds: config.get('webhooks.timeoutSeconds'),
    retrySeconds: config.get('webhooks.retrySeconds'),
    attempts: config.get('webhooks.attempts'),
  }),
  deliver,
};
