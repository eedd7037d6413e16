/**
 * What the database itself says when it refuses. `rejects.toThrow` cannot be asked: better-sqlite3 keeps the error class of
 * the first test file that a Jest worker ran, and in the next file's realm its instances do not count as errors.
 */
export async function databaseRefusal(write: PromiseLike<unknown>): Promise<string> {
  try {
    await write;
  } catch (error) {
    return String((error as { message: unknown }).message);
  }
  return 'not refused';
}
