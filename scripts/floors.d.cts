/** Types of floors.cjs, for the tests. */
declare const floors: {
  readonly FLOORS: Readonly<Record<string, readonly string[]>>;
  mayImport(this: void, from: string, to: string): boolean;
  roomOf(this: void, file: string): string | undefined;
};
export default floors;
