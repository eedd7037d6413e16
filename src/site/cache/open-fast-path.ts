/**
 * Puts the fast path before everything else that listens for requests, where the setting says so (`PUBLIC_FAST_PATH`,
 * docs/adr/0011-fast-path.md). Without it every request takes the ordinary way, and gets the same answer.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { FastPath, type Signals } from './fast-path';

/** Where a request comes from, as Koa sees it: behind a proxy its headers say so. */
function addressOf({ server }: Core.Strapi, request: IncomingMessage): string {
  if (!server.app.proxy) return request.socket.remoteAddress ?? '';
  return server.app.createContext(request, new ServerResponse(request)).ip;
}

type Connected = Omit<Signals, 'secondsToWait'> & { readonly secondsToWait: (address: string) => number };

/**
 * Opens the fast path. Where every request is written into the log there is none: the log is written on the ordinary way.
 *
 * @returns null where it is switched off
 */
export function openFastPath(strapi: Core.Strapi, signals: Connected): FastPath | null {
  if (!strapi.config.get<boolean>('site.fastPath') || strapi.log.isLevelEnabled('http')) return null;
  const fastPath = new FastPath({
    ...signals,
    secondsToWait: (request) => signals.secondsToWait(addressOf(strapi, request)),
  });
  standInFront(strapi, fastPath);
  return fastPath;
}

/** Takes the place of the server's listeners, and calls them for every request that it does not answer itself. */
function standInFront({ server }: Core.Strapi, fastPath: FastPath): void {
  // Node declares listeners of any event; those of this one are called with a request and its response.
  type Listener = (request: IncomingMessage, response: ServerResponse) => void;
  const { httpServer } = server;
  const ordinary = httpServer.listeners('request') as Listener[];
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (fastPath.give(request, response)) return;
    for (const listener of ordinary) listener.call(httpServer, request, response);
  });
}
