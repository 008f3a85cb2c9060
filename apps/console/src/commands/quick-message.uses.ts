import type { QuickMessageId } from '@parley/protocol';
import { readLocal, writeLocal } from '../shared/screen/local-storage.ts';

const KEY = 'parley.quick-uses';
/** Beyond it the counts are halved, so that what was needed last year does not stand first for ever. */
const MOST = 64;

/** How often each quick message was inserted in this browser; what was needed long ago counts less. */
export function quickUses(): Readonly<Record<string, number>> {
  const uses: Record<string, number> = Object.create(null);
  for (const line of (readLocal(KEY) ?? '').split(',')) {
    const [id, count] = line.split('=', 2);
    if (id && Number(count) > 0) uses[id] = Number(count);
  }
  return uses;
}

/** Remembers that it was inserted, to order the list by it. */
export function countQuickUse(id: QuickMessageId): void {
  const uses = { ...quickUses(), [id]: (quickUses()[id] ?? 0) + 1 };
  const halves = (uses[id] ?? 0) > MOST;
  const kept = Object.entries(uses).map(
    ([key, count]) => [key, halves ? Math.floor(count / 2) : count] as const,
  );
  writeLocal(
    KEY,
    kept
      .filter(([, count]) => count > 0)
      .map(([key, count]) => `${key}=${count}`)
      .join(','),
  );
}
