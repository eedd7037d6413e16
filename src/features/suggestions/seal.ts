/** Telephone numbers at rest: AES-256-GCM, with the id of its key in front so that keys can change. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Keys by their id, the one in use first. */
export type Keys = ReadonlyMap<string, Buffer>;

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** @param texts keys as the settings hold them: 32 bytes in base64, the one in use first. @throws if one is no key */
export function readKeys(texts: readonly string[]): Keys {
  const keys = texts.map((text) => Buffer.from(text, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== 32))
    throw new Error('CONTACT_KEYS must hold keys of 32 bytes in base64, the one in use first.');
  return new Map(keys.map((key) => [idOf(key), key]));
}

/**
 * @param owner what the text belongs to: sealed for one record, it cannot be moved to another
 * @returns `<key id>.<iv, tag and cipher in base64url>`
 */
export function seal(text: string, owner: string, keys: Keys): string {
  const [[id, key] = []] = keys;
  if (id === undefined || key === undefined) throw new Error('No key to seal with.');
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @returns the text; `null` when its key is not among these. @throws when it was tampered with or moved */
export function open(sealed: string, owner: string, keys: Keys): string | null {
  const [id = '', packed = ''] = sealed.split('.');
  const key = keys.get(id);
  if (!key) return null;
  const bytes = Buffer.from(packed, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
}

/** 138****1234; of what is no mobile number, only its last two digits. */
export const masked = (phone: string): string =>
  /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;
