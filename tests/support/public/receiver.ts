/** Somebody outside who is told: a real HTTP server that checks every signature by the standard. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

export const SECRET = `whsec_${Buffer.from('a-secret-of-thirty-two-bytes-long').toString('base64')}`;

interface Body {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Received {
  readonly id: string;
  readonly valid: boolean;
  readonly body: Body;
  readonly headers: IncomingHttpHeaders;
}

export interface Receiver {
  readonly url: string;
  /** Everything that came, also what was not answered well. */
  readonly received: Received[];
  /** The next answers: a status, or nothing at all; 204 when the list is empty. */
  readonly answers: (number | 'silence')[];
  types(): string[];
  /** Waits until so much has come. */
  has(count: number): Promise<void>;
  stop(): Promise<void>;
}

function isValid(headers: IncomingHttpHeaders, raw: string): boolean {
  // The standard allows five minutes; here both have the same clock.
  const fresh = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 30;
  try {
    new Webhook(SECRET).verify(raw, headers as Record<string, string>);
    return fresh;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

const PATIENCE = 30_000;

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: (number | 'silence')[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const raw = Buffer.concat(parts).toString();
      const { headers } = request;
      const id = String(headers['webhook-id']);
      received.push({ id, valid: isValid(headers, raw), body: JSON.parse(raw) as Body, headers });
      const answer = answers.shift() ?? 204;
      if (answer === 'silence') return;
      response.writeHead(answer, { location: '/elsewhere' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Guaranteed by Node: a server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook?token=hidden`,
    received,
    answers,
    types: () => received.map(({ body }) => body.type),
    async has(count) {
      const deadline = Date.now() + PATIENCE;
      while (received.length < count) {
        if (Date.now() > deadline) throw new Error(`${received.length} of ${count} messages came.`);
        await sleep(50);
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
