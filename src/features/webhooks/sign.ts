/** A message signed as “Standard Webhooks” asks: over its id, the moment it is sent and its very bytes. */
import { createHmac } from 'node:crypto';

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
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${signature.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
