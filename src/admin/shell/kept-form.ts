import type { StrapiApp } from '@strapi/strapi/admin';

type MakeMiddleware = Parameters<StrapiApp['addMiddlewares']>[0][number];

/** What Strapi's store is told when an answer it keeps is changed before the server has said anything. */
interface Patched {
  type?: unknown;
  payload?: { queryCacheKey?: unknown };
}

function isGuessedDocument(action: unknown): boolean {
  const { type, payload } = (action ?? {}) as Patched;
  return (
    typeof type === 'string' &&
    type.endsWith('/queryResultPatched') &&
    String(payload?.queryCacheKey).startsWith('getDocument(')
  );
}

/**
 * The edit view writes what was typed into its copy of the record before the server has answered, and takes it back when the save is
 * refused; the form follows that copy and so loses every word. Without the guess the form keeps what was typed until a save succeeds,
 * and the fresh record comes from the server as before.
 */
const withoutGuesses: MakeMiddleware = () => () => (next) => (action) => {
  const answer: unknown = isGuessedDocument(action) ? action : next(action);
  return answer;
};

/** Makes every form of the panel keep what was typed when a save is refused. */
export function keepWhatWasTyped(app: StrapiApp): void {
  app.addMiddlewares([withoutGuesses]);
}
