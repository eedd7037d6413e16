/** A message signed as “Standard Webhooks” asks: over its id, the moment it is sent and its very bytes. */
import { Webhook } from 'standardwebhooks';

export interface Message {
  /** The same in every attempt: a receiver that has seen it does nothing again. */
  readonly id: string;
  readonly body: string;
}

/** So many bytes a secret has at least, by the standard. */
const SHORTEST = 24;

/** The bytes of a secret, `whsec_` and base64. @throws if it is too short to keep anything secret */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length < SHORTEST) throw new Error(`WEBHOOK_SECRET: at least ${SHORTEST} bytes in base64`);
  return key;
}

/** The headers that tell a receiver who sent it and when. One signature a secret: an old one and its successor. */
export function signedHeaders(
  { id, body }: Message,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: Date },
): Record<string, string> {
  if (secrets.length === 0) throw new Error('WEBHOOK_SECRET is missing');
  // Raw: a secret written without padding is one too.
  const signatures = secrets.map((secret) =>
    new Webhook(keyOf(secret), { format: 'raw' }).sign(id, now, body),
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
