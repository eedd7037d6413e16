/** A thing of schema.org: its `@type` and its properties. */
export type Thing = Readonly<Record<string, unknown>>;
