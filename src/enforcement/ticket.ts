/**
 * The ticket: proof that a write came through a gate. Carried by the asynchronous context, so that it cannot be
 * passed on by hand, and checked by the lifecycles of every governed type.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const tickets = new AsyncLocalStorage<true>();

/** Runs something that has passed a gate. */
export const withTicket = <T>(work: () => Promise<T>): Promise<T> => tickets.run(true, work);

/** Did this write come through a gate? */
export const hasTicket = (): boolean => tickets.getStore() === true;
