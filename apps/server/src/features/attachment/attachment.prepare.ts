import { stat } from 'node:fs/promises';
import type { ErrorCode, Result } from '@parley/protocol';
import type { AttachmentRow } from '../../db/tables.ts';
import { fail, ok } from '../../outcome.ts';
import { rewriteImage } from './attachment.image.ts';
import { cleanName } from './attachment.name.ts';
import type { Received } from './attachment.receive.ts';
import type { Turnstile } from './attachment.turnstile.ts';
import { tellType } from './attachment.type.ts';

/** Where a file lies until it is kept. */
export interface Places {
  readonly raw: string;
  readonly full: string;
  readonly small: string;
}

export type Look = Pick<AttachmentRow, 'name' | 'mime' | 'kind' | 'bytes' | 'width' | 'height'>;

/** A file that has been looked at, with the place of what is to be kept. */
export interface Ready {
  readonly look: Look;
  readonly full: string;
  /** Only pictures have a small one. */
  readonly small: string | null;
}

interface Arrived {
  readonly name: string;
  readonly received: Received;
  readonly places: Places;
}

/** Tells by the content what came, writes pictures anew, and gives it a harmless name. */
export async function prepare(
  { name, received, places }: Arrived,
  decoders: Turnstile,
): Promise<Result<Ready, Extract<ErrorCode, 'file_refused' | 'overloaded'>>> {
  const { raw, full, small } = places;
  const type = received.bytes > 0 ? await tellType(raw, name) : null;
  if (!type) return fail('file_refused');
  if (!type.isImage) {
    const { mime, extensions } = type;
    const rest = { kind: 'file', bytes: received.bytes, width: null, height: null } as const;
    return ok({ look: { name: cleanName(name, extensions), mime, ...rest }, full: raw, small: null });
  }
  const turn = await decoders.pass(() => rewriteImage(type, { from: raw, full, small }));
  if (!turn) return fail('overloaded', { retryAfterMs: 5_000 });
  if (!turn.value) return fail('file_refused');
  const { type: written, width, height } = turn.value;
  const { size: bytes } = await stat(full);
  const shown = { name: cleanName(name, written.extensions), mime: written.mime };
  return ok({ look: { ...shown, kind: 'image', bytes, width, height }, full, small });
}
