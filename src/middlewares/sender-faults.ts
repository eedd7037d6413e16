import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** An error of a library that names the status it ought to be answered with. */
type SendersFault = Error & { readonly status: number };

const isKnown = (error: unknown): boolean =>
  error instanceof errors.ApplicationError || error instanceof errors.HttpError;

function isSendersFault(error: unknown): error is SendersFault {
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500;
}

/**
 * What a library blames on whoever asks (JSON that cannot be read, an address cut off within a character, an encoding that
 * nobody knows) is answered as Strapi would answer it. Strapi itself takes an error that it does not know for a failure of
 * the server, and would let anybody fill the log with traces of it.
 */
const senderFaults: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (isKnown(error) || !isSendersFault(error)) throw error;
    const { status, name, message } = error;
    ctx.status = status;
    ctx.body = { data: null, error: { status, name, message, details: {} } };
  }
};

export default senderFaults;
