/** Another website, on another port and so another origin, with a strict policy of its own: the page of docs/embedding.md. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readText } from '../sources/project-files';

export interface HostPage {
  readonly url: string;
  /** What it embeds, once that is known. */
  embed(site: string): void;
  stop(): Promise<void>;
}

const EXAMPLE = 'https://shangliang.example';

/** The policy that the document asks a host for, and nothing more. */
const policyFor = (site: string) => `default-src 'none'; script-src ${site}; connect-src ${site}`;

export async function startHostPage(): Promise<HostPage> {
  const [, example = ''] = /```html\n([\s\S]*?)```/.exec(readText('docs/embedding.md')) ?? [];
  let site = '';
  const server = createServer((_request, response) => {
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .setHeader('Content-Security-Policy', policyFor(site))
      .end(example.replaceAll(EXAMPLE, site));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Guaranteed by Node: a server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    embed: (address) => {
      site = address;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
