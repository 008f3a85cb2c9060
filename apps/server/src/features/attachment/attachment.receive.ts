import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Result } from '@parley/protocol';
import { fail, ok } from '../../outcome.ts';

export interface Received {
  readonly bytes: number;
  /** SHA-256 of what came, in hex: tells whether a repeated upload is the same. */
  readonly hash: string;
}

interface Bounds {
  readonly mostBytes: number;
  /** A sender who is silent this long (ms), or needs longer than this for the whole, is dropped. */
  readonly idleMs: number;
  readonly wholeMs: number;
}

/** Writes what comes to a new file, never more than a piece of it in memory. A transfer that breaks is `bad_request`. */
export async function receive(
  stream: Readable,
  path: string,
  bounds: Bounds,
): Promise<Result<Received, 'too_large' | 'bad_request'>> {
  const file = await open(path, 'wx', 0o600);
  const drop = () => stream.destroy(new Error('The sender is too slow'));
  const whole = setTimeout(drop, bounds.wholeMs);
  let idle = setTimeout(drop, bounds.idleMs);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    // Kept open when it is too much, so that the sender can be told.
    for await (const piece of stream.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(piece)) return fail('bad_request');
      clearTimeout(idle);
      idle = setTimeout(drop, bounds.idleMs);
      bytes += piece.length;
      if (bytes > bounds.mostBytes) return fail('too_large');
      hash.update(piece);
      await file.write(piece);
    }
    return ok({ bytes, hash: hash.digest('hex') });
  } catch (error) {
    if (stream.destroyed) return fail('bad_request', { detail: 'the file did not arrive whole' });
    throw error;
  } finally {
    clearTimeout(whole);
    clearTimeout(idle);
    await file.close();
  }
}
