/** What Strapi answers when something went wrong, as far as it is worded or described anew on its way out. */
export interface ErrorBody {
  readonly error: {
    readonly name: string;
    readonly message: string;
    /** One for each field, where a form was wrong; the layout of lists and forms is refused in bare sentences. */
    readonly details?: { readonly errors?: readonly ({ readonly message: string } | string)[] };
  };
}

export const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null &&
  'message' in body.error &&
  typeof body.error.message === 'string';
