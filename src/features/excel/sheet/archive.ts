/**
 * Looks at a file before anything of it is unpacked: what it is, and how large it would become. The list of parts is
 * walked as the reader walks it, or the two could see different lists (docs/adr/0012-libraries.md).
 */
import type { FileRefusal } from './read-table';

export const MOST_BYTES = 5 * 1024 * 1024;
/** What all parts together may unpack to; 5,000 full rows take some 5 MB. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

const megabytes = (bytes: number): string => String(bytes / 1024 / 1024);

/** What an old or an encrypted Excel file is packed in. */
function compoundFile(file: Buffer): FileRefusal {
  const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return { fault: encrypted ? 'FILE_ENCRYPTED' : 'FILE_IS_XLS', what: '' };
}

/** Where the list of parts ends; the last 64 KB may be a comment. */
function endOfList(file: Buffer): number {
  const earliest = Math.max(0, file.length - 65_557);
  for (let at = file.length - 22; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Sizes of all parts once unpacked, as the list of parts states them; the reader unpacks no more than stated. */
function unpackedSizes(file: Buffer): readonly number[] | null {
  const end = endOfList(file);
  if (end < 0) return null;
  const sizes: number[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return null;
    const [packed, size] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    // Where no size is stated the reader would not know when to stop.
    const unstated = file.readUInt16LE(at + 10) === DEFLATED && size === 0 && packed > 2;
    sizes.push(unstated ? Infinity : size);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return sizes;
}

/** Why this archive is not unpacked. */
function refusalOfArchive(file: Buffer): FileRefusal | null {
  const sizes = file.length < 22 ? null : unpackedSizes(file);
  if (!sizes) return { fault: 'FILE_UNREADABLE', what: '' };
  const unpacked = sizes.reduce((sum, size) => sum + size, 0);
  const swells = unpacked > MOST_UNPACKED || sizes.length > MOST_PARTS;
  return swells ? { fault: 'FILE_SWELLS', what: megabytes(MOST_UNPACKED) } : null;
}

/** Why this file is not even opened; `null` for one that may be. */
export function refusalOfFile(file: Buffer): FileRefusal | null {
  if (file.length === 0) return { fault: 'FILE_EMPTY', what: '' };
  if (file.length > MOST_BYTES) return { fault: 'FILE_TOO_LARGE', what: megabytes(MOST_BYTES) };
  if (file.subarray(0, 8).toString('hex') === COMPOUND_FILE) return compoundFile(file);
  if (file.subarray(0, 2).toString() === 'PK') return refusalOfArchive(file);
  return { fault: file.includes(0) ? 'FILE_UNREADABLE' : 'FILE_IS_TEXT', what: '' };
}
