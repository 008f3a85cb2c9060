import type { Conversation, ConversationId } from '@parley/protocol';
import type { Page } from './apply/inbox.apply.ts';
import { endedPreviews } from './heard.ts';

/** What a burst has brought, as if it had come at once. */
export interface Arrived {
  /** Pages of the log as one, up to the place `cursor`; null when there was none. */
  readonly log: { readonly page: Page; readonly cursor: number } | null;
  /** The newest preview of each conversation; an empty text takes it away. */
  readonly previews: ReadonlyMap<ConversationId, string>;
}

export interface Arrivals {
  hearPage(page: Page, cursor: number): void;
  hearPreview(conversationId: ConversationId, text: string): void;
  /** Takes in at once what has come so far: before anything that builds on it. */
  flush(): void;
}

/** Gathers what comes a hundred times a second, so that it is sorted and drawn as often as anybody can see it. */
export function createArrivals(soon: (work: () => void) => void, take: (arrived: Arrived) => void): Arrivals {
  let pages: Page[] = [];
  let cursor = 0;
  let previews = new Map<ConversationId, string>();
  let isAwaited = false;

  function flush(): void {
    if (pages.length === 0 && previews.size === 0) return;
    const arrived = { log: pages.length > 0 ? { page: joined(pages), cursor } : null, previews };
    pages = [];
    previews = new Map();
    take(arrived);
  }

  function wait(): void {
    if (isAwaited) return;
    isAwaited = true;
    soon(() => {
      isAwaited = false;
      flush();
    });
  }

  return {
    hearPage(page, upTo) {
      pages.push(page);
      cursor = Math.max(cursor, upTo);
      for (const id of endedPreviews(page)) previews.set(id, '');
      wait();
    },
    hearPreview(conversationId, text) {
      previews.set(conversationId, text);
      wait();
    },
    flush,
  };
}

/** Entries in the order in which they came, and each conversation once, as it was last. */
function joined(pages: readonly Page[]): Page {
  const last = new Map<ConversationId, Conversation>();
  for (const one of pages.flatMap(({ conversations }) => conversations))
    if (one.cursor >= (last.get(one.id)?.cursor ?? -1)) last.set(one.id, one);
  return { events: pages.flatMap(({ events }) => events), conversations: [...last.values()] };
}
