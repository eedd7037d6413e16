/** One request to a receiver: no redirect is followed, nothing of the answer is read but its status. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { PrivateNetwork, publicLookup, refusePrivate } from './private-network';

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutSeconds: number;
  readonly allowPrivate: boolean;
}

/** What came of it: a status, or why none came. */
export type Reply = number | 'timeout' | 'private-network' | 'unreachable';

function statusOf({ url, headers, body, timeoutSeconds, allowPrivate }: Posting): Promise<number> {
  const target = new URL(url);
  if (!allowPrivate) refusePrivate(target.hostname);
  const send = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(target, {
      method: 'POST',
      // A connection of its own each time: one kept open would lead where the name led before.
      agent: false,
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'haoshangliang-webhooks/1',
      },
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
      ...(!allowPrivate && { lookup: publicLookup }),
    });
    request.once('error', reject);
    request.once('response', (response) => {
      resolve(response.statusCode ?? 0);
      // Whatever it says, however long it says it.
      response.destroy();
    });
    request.end(body);
  });
}

export async function post(posting: Posting): Promise<Reply> {
  try {
    return await statusOf(posting);
  } catch (error) {
    if (error instanceof PrivateNetwork) return 'private-network';
    const { name } = error as Error;
    return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}
