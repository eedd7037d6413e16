/** A cached response: the bytes of a public answer, and the headers that belong to them. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'koa';

type Encoding = 'br' | 'gzip';

const ENCODERS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
};

/** Shorter ones gain nothing by being packed. */
const WORTH_PACKING = 1024;
const KEPT_HEADERS = [
  'Content-Type',
  'Content-Security-Policy',
  'Cache-Control',
  'Location',
  'Content-Disposition',
  'X-Robots-Tag',
];
/** Kept where it opens an answer to every site; where it names one, it is that one's and nobody else's. */
const SHARING = 'Access-Control-Allow-Origin';

export class CachedResponse {
  readonly status: number;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly #headers: readonly (readonly [string, string])[];
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  constructor(status: number, bytes: Buffer, headers: readonly (readonly [string, string])[]) {
    this.status = status;
    this.bytes = bytes;
    this.#headers = headers;
    const seed = createHash('sha256').update(String(status)).update(bytes);
    this.etag = `W/"${seed.digest('base64url').slice(0, 27)}"`;
  }

  /** What a handler has put into its context. */
  static of(ctx: Context): CachedResponse {
    const { body } = ctx as { body: unknown };
    const names = ctx.response.get(SHARING) === '*' ? [...KEPT_HEADERS, SHARING] : KEPT_HEADERS;
    const headers = names.map((name) => [name, ctx.response.get(name)] as const);
    const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : jsonOf(body);
    return new CachedResponse(
      ctx.status,
      bytes,
      headers.filter(([, value]) => value !== ''),
    );
  }

  /** Sends it, or 304 to whoever has it already, packed as the client likes. */
  async send(ctx: Context, lastModified: Date | null): Promise<void> {
    ctx.status = this.status;
    for (const [name, value] of this.#headers) ctx.set(name, value);
    ctx.set('ETag', this.etag);
    if (lastModified) ctx.set('Last-Modified', lastModified.toUTCString());
    // The entity tag says more than the date; where both are sent, the date is not looked at (RFC 9110, 13.1.3).
    if (ctx.get('If-None-Match') !== '') delete ctx.headers['if-modified-since'];
    if (this.status === 200 && ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const encoding = this.#encodingFor(ctx);
    if (encoding) ctx.set('Content-Encoding', encoding);
    ctx.body = encoding ? await this.#pack(encoding) : this.bytes;
  }

  #encodingFor(ctx: Context): Encoding | null {
    if (this.bytes.length < WORTH_PACKING) return null;
    const accepted = ctx.acceptsEncodings('br', 'gzip', 'identity');
    return accepted === 'br' || accepted === 'gzip' ? accepted : null;
  }

  #pack(encoding: Encoding): Promise<Buffer> {
    const known = this.#packed.get(encoding);
    if (known) return known;
    const packing = ENCODERS[encoding](this.bytes);
    this.#packed.set(encoding, packing);
    return packing;
  }
}

const jsonOf = (body: unknown): Buffer => Buffer.from(body == null ? '' : JSON.stringify(body));
