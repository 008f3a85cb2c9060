import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file as it is sent: its bytes, and the compressed copies that are made once and kept. */
export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  /** The best copy for these encodings that is ready soon; null where the bytes themselves are best. */
  compressed(
    accepted: AcceptedEncodings,
  ): Promise<{ readonly encoding: 'br' | 'gzip'; readonly body: Buffer } | null>;
}

export interface AcceptedEncodings {
  readonly br: boolean;
  readonly gzip: boolean;
}

const compressible = /^(?:text\/|application\/(?:json|manifest\+json|xml)|image\/svg\+xml)/;
/** Below this, headers weigh more than what is saved. */
const smallest = 256;
/** Up to here the best compression takes a moment; larger files get it in the background. */
const quick = 150_000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function makeAsset(body: Buffer, type: string): Asset {
  const isWorthIt = compressible.test(type) && body.length >= smallest;
  const byGzip = once(() => zip(body, { level: 9 }));
  let readyBrotli: Buffer | null = null;
  const byBrotli = once(async () => {
    const quality = body.length > quick ? 9 : 11;
    readyBrotli = await brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
    return readyBrotli;
  });
  return {
    type,
    body,
    // Weak: the same for every encoding of the same bytes.
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    async compressed(accepted) {
      if (!isWorthIt) return null;
      if (accepted.br) {
        const copy = byBrotli();
        if (body.length <= quick || readyBrotli !== null || !accepted.gzip)
          return { encoding: 'br', body: await copy };
      }
      return accepted.gzip ? { encoding: 'gzip', body: await byGzip() } : null;
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** What an Accept-Encoding header allows; `q=0` forbids. */
export function readAcceptedEncodings(header: string | undefined): AcceptedEncodings {
  const allowed = new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, quality]) => !quality || !/^q=0(?:\.0*)?$/.test(quality))
      .map(([name]) => name),
  );
  return { br: allowed.has('br'), gzip: allowed.has('gzip') || allowed.has('*') };
}
