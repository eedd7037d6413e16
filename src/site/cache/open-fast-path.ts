/** Puts the fast lane before everything else that listens for requests. */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { FastLane } from './fast-path';

/** Where a request comes from, as Koa sees it: behind a proxy its headers say so. */
export function addressOf({ server }: Core.Strapi, request: IncomingMessage): string {
  if (!server.app.proxy) return request.socket.remoteAddress ?? '';
  return server.app.createContext(request, new ServerResponse(request)).ip;
}

/** Where every request is written into the log, every request takes the ordinary way there. */
export function openLane({ server, log }: Core.Strapi, lane: FastLane): void {
  if (log.isLevelEnabled('http')) return;
  // Node declares listeners of any event; those of this one are called with a request and its response.
  type Listener = (request: IncomingMessage, response: ServerResponse) => void;
  const { httpServer } = server;
  const ordinary = httpServer.listeners('request') as Listener[];
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => {
    if (lane.give(request, response)) return;
    for (const listener of ordinary) listener.call(httpServer, request, response);
  });
}
