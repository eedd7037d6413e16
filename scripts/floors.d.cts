/** Types of floors.cjs, for the tests. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}
declare const floors: {
  readonly FLOORS: Readonly<Record<string, readonly string[]>>;
  readonly EXCEPTIONS: readonly Arrow[];
  mayImport(this: void, from: string, to: string): boolean;
  roomOf(this: void, file: string): string | undefined;
};
export default floors;
