import type { History } from '@parley/engagement';
import type { TriggerId } from '@parley/protocol';
import { recall, remember, storageName } from '../loader/storage.ts';

/** What this visit has shown, kept for the tab. */
export interface VisitHistory {
  readonly now: History;
  addShown(id: TriggerId): void;
  setDismissed(): void;
}

const dismissed = 'dismissed';

export function openHistory(siteKey: string): VisitHistory {
  const name = storageName(siteKey, 'invited');
  // One word for each invitation shown, and one for a refusal.
  const words = (recall('sessionStorage', name) ?? '').split(' ');
  const add = (word: string): void => {
    words.push(word);
    remember('sessionStorage', name, words.join(' '));
  };
  return {
    get now() {
      const shown: Record<string, number> = {};
      for (const word of words) shown[word] = (shown[word] ?? 0) + 1;
      return { shown, hasDismissed: words.includes(dismissed) };
    },
    addShown: add,
    setDismissed: () => add(dismissed),
  };
}
