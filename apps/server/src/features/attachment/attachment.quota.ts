import type { Database } from '../../db/connection.ts';
import { fail } from '../../outcome.ts';
import type { Failure } from '../../outcome.ts';
import type { Uploader } from './attachment.store.ts';
import { countBytes, countUploads } from './attachment.store.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How many files and bytes in 24 hours. */
export interface Quota {
  readonly filesPerDay: number;
  readonly bytesPerDay: number;
}

export interface Quotas {
  readonly visitor: Quota;
  readonly operator: Quota;
  /** What the files of a site's visitors, or of a workspace's operators, may hold together. */
  readonly bytesPerSite: number;
}

/** The refusal of a file that would be too much, or null when it fits. */
export async function refuseTooMuch(
  db: Database,
  quotas: Quotas,
  wanted: { readonly by: Uploader; readonly bytes: number; readonly now: number },
): Promise<Failure<'quota_reached'> | null> {
  const { by, bytes, now } = wanted;
  const used = await countUploads(db, by, now - day);
  const most = quotas[by.kind];
  if (used.files >= most.filesPerDay || used.bytes + bytes > most.bytesPerDay)
    return fail('quota_reached', { retryAfterMs: hour });
  const whole = await countBytes(db, by);
  return whole + bytes > quotas.bytesPerSite ? fail('quota_reached', { retryAfterMs: day }) : null;
}
