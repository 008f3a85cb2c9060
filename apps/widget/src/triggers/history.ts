import type { History } from '@parley/engagement';
import type { TriggerId } from '@parley/protocol';
import { recall, remember, storageName } from '../loader/storage.ts';

/** What this visit has shown, kept for the tab. */
export interface VisitHistory {
  readonly now: History;
  addShown(id: TriggerId | null): void;
  setDismissed(): void;
}

export function openHistory(siteKey: string): VisitHistory {
  const name = storageName(siteKey, 'invited');
  let now = read(recall('sessionStorage', name));
  const keep = (next: History): void => {
    now = next;
    const shown = Object.entries(next.shown).map(([id, count]) => `${id} ${count}`);
    remember('sessionStorage', name, [next.hasDismissed ? 'dismissed' : '', ...shown].join());
  };
  return {
    get now() {
      return now;
    },
    addShown(id) {
      if (id !== null) keep({ ...now, shown: { ...now.shown, [id]: (now.shown[id] ?? 0) + 1 } });
    },
    setDismissed: () => keep({ ...now, hasDismissed: true }),
  };
}

function read(text: string | null): History {
  const [dismissed, ...entries] = (text ?? '').split(',');
  const shown = Object.fromEntries(entries.map((entry) => entry.split(' ')).map(([id, count]) => [id, Number(count)]));
  return { hasDismissed: dismissed === 'dismissed', shown };
}
