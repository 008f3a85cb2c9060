import type { Readable } from 'node:stream';
import type { Result } from '@parley/protocol';
import { fail, ok } from '../outcome.ts';

/** A file that fits into memory, as a whole; a sender who stops halfway has sent nothing. */
export async function readBody(
  content: Readable,
  mostBytes: number,
): Promise<Result<Buffer, 'too_large' | 'bad_request'>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > mostBytes) return fail('too_large');
    }
  } catch {
    return fail('bad_request', { detail: 'the file did not arrive whole' });
  }
  return ok(Buffer.concat(pieces));
}
