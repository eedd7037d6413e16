/** Archives that mean harm. */
import { deflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

/** So many megabytes of nothing, packed. */
export const packedBlanks = (megabytes: number): Buffer =>
  deflateRawSync(Buffer.alloc(megabytes * MEGABYTE, 0x20), { level: 1 });

/** An .xlsx with one part, which says that it unpacks to so many megabytes. */
export function bomb(packed: Buffer, stated: number): Buffer {
  const name = Buffer.from('[Content_Types].xml');
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(0, 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(stated * MEGABYTE, 8);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  const head = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, sizes, lengths, name, packed]);
  const rest = Buffer.alloc(14);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), head, sizes, lengths, rest, name]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

/** The same archive with a second list (ZIP64), which says that its part is one byte; not everybody reads that one. */
export function withOtherList(archive: Buffer): Buffer {
  const [parts, end] = [archive.subarray(0, -22), archive.subarray(-22)];
  const list = Buffer.from(parts.subarray(end.readUInt32LE(16)));
  list.writeUInt32LE(1, 24);
  const record = Buffer.alloc(56);
  record.write('504b0606', 'hex');
  record.writeUInt32LE(1, 32);
  record.writeUInt32LE(parts.length, 48);
  const locator = Buffer.alloc(20);
  locator.write('504b0607', 'hex');
  locator.writeUInt32LE(parts.length + list.length, 8);
  return Buffer.concat([parts, list, record, locator, end]);
}
