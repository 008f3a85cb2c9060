import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Json } from './schemas.ts';

/** One state of the contract that was once in the main line. */
export interface HistoryEntry {
  readonly version: number;
  readonly hash: string;
  readonly change: string;
}

export const historyFile = new URL('../generated/history.json', import.meta.url);

export const readHistory = (): readonly HistoryEntry[] =>
  JSON.parse(readFileSync(historyFile, 'utf8')) as HistoryEntry[];

/** A short fingerprint of everything that travels: both documents, with words left out. */
export const fingerprint = (documents: readonly Json[]): string => {
  const withoutWords = JSON.stringify(documents, (key, value: unknown) =>
    key === 'summary' || key === 'description' ? undefined : value,
  );
  return createHash('sha256').update(withoutWords).digest('hex').slice(0, 16);
};
