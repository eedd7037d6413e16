import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { QueryRefused, type Refusal } from './refusal';
import { languageOf, phraseNotFound, phraseRefusal } from './wording';

/** @throws 400 in the reader's language, naming the parameter */
export function refuseAloud(ctx: Context, refusal: Refusal): never {
  const { code, path } = refusal;
  throw new errors.ValidationError(phraseRefusal(refusal, languageOf(ctx)), { path, code });
}

/** @throws 404 in the reader's language: what is not public is as if it were not there */
export function notFound(ctx: Context): never {
  throw new errors.NotFoundError(phraseNotFound(languageOf(ctx)));
}

/** Reads a request; what the reader finds wrong with it is told to the one who asked. */
export function readAloud<Read>(ctx: Context, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof QueryRefused) return refuseAloud(ctx, error.refusal);
    throw error;
  }
}
