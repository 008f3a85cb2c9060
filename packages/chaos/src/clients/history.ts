import { isChange, withChanges } from '@parley/delivery';
import type { ErrorCode, TimelineEvent } from '@parley/protocol';

type Wanted =
  | 'message.added'
  | 'message.edited'
  | 'message.removed'
  | 'message.linked'
  | 'note.added'
  | 'conversation.ended'
  | 'conversation.transferred';

/** Something a client wanted to have its effect once. */
export interface Attempt {
  readonly id: string;
  /** The kind of the entry that it is to become. */
  readonly kind: Wanted;
  readonly text: string | null;
  /** The message that it changes. */
  readonly messageId: string | null;
  /** Attempts in one lane keep their order; null: sent at once and beside the outbox. */
  readonly lane: string | null;
  /** Its storage had it, so it may not be forgotten. */
  isKept: boolean;
}

/** Where the server said that an attempt stands. */
export interface Ack {
  readonly id: string;
  readonly conversationId: string;
  /** Null for a change of a message, which has no place of its own. */
  readonly seq: number | null;
  readonly cursor: number;
}

/** What the server would not have, now or ever. */
export interface Refusal {
  readonly id: string;
  readonly code: ErrorCode;
}

/** An entry of a timeline as its reader has it; `cursor` counts for that reader. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly cursor: number;
  readonly seq: number | null;
  readonly conversationId: string;
  readonly authorId: string | null;
  readonly text: string | null;
  /** The message that it changes. */
  readonly messageId: string | null;
}

/** An uninterrupted reading: from a load on. */
export interface Sight {
  /** The place of the reader before the first entry. */
  readonly after: number;
  /** As they came. */
  readonly entries: Entry[];
  /** What stands on the screen, with changes of messages applied by the product. */
  screen: readonly TimelineEvent[];
}

/** A conversation as its reader has it, whatever else stands in it. */
export interface Picture {
  readonly id: string;
  readonly cursor: number;
  readonly state: 'queued' | 'open' | 'ended';
}

/** What one author tried and was told, in all tabs. */
export interface Written {
  readonly attempts: Attempt[];
  readonly acks: Ack[];
  readonly refusals: Refusal[];
  /** How often each attempt went out: after a broken connection an older copy may still be on its way. */
  readonly sent: Map<string, number>;
}

/** What one tab of an author shows, and what the author wrote, over all lives of the page. */
export interface History extends Written {
  readonly authorId: string;
  readonly party: 'visitor' | 'operator';
  readonly sights: Sight[];
  /** The conversations as they are shown now. */
  readonly conversations: Map<string, Picture>;
}

export const newWritten = (): Written => ({ attempts: [], acks: [], refusals: [], sent: new Map() });

export const newHistory = (authorId: string, party: History['party'], written: Written): History => ({
  authorId,
  party,
  ...written,
  sights: [],
  conversations: new Map(),
});

const textIn = (body: object, key: string): string | null => {
  const value = new Map<string, unknown>(Object.entries(body)).get(key);
  return typeof value === 'string' ? value : null;
};

/** An entry of the contract with what the checker compares. */
export const toEntry = ({ id, kind, cursor, seq, conversationId, actor, body }: TimelineEvent): Entry => ({
  id,
  kind,
  cursor,
  seq,
  conversationId,
  authorId: actor.id,
  text: textIn(body, 'text'),
  messageId: textIn(body, 'messageId'),
});

interface Page<C extends Picture> {
  readonly events: readonly TimelineEvent[];
  readonly conversations: readonly C[];
}

/** One of the messages on an author's screen that they may change: their own, begun with these words. */
export function ownMessages({ authorId, sights }: History, beginning: string): TimelineEvent[] {
  const screen = sights.at(-1)?.screen ?? [];
  return screen.filter(
    ({ kind, actor, body }) =>
      kind === 'message.added' && actor.id === authorId && textIn(body, 'text')?.startsWith(beginning),
  );
}

/** Takes in a page as the contract says: a conversation is replaced unless what is shown is newer. */
export function take<C extends Picture>(history: History, shown: Map<string, C>, page: Page<C>): void {
  const sight = history.sights.at(-1);
  if (sight) {
    sight.entries.push(...page.events.map(toEntry));
    const more = page.events.filter(({ seq }) => seq !== null);
    sight.screen = withChanges([...sight.screen, ...more], page.events.filter(isChange)).entries;
  }
  for (const conversation of page.conversations) {
    const before = shown.get(conversation.id);
    if (before && before.cursor > conversation.cursor) continue;
    shown.set(conversation.id, conversation);
    history.conversations.set(conversation.id, conversation);
  }
}

/** Begins to read anew: what was shown is gone. */
export function retake<C extends Picture>(
  history: History,
  shown: Map<string, C>,
  loaded: Page<C> & { readonly after: number },
): void {
  history.sights.push({ after: loaded.after, entries: [], screen: [] });
  history.conversations.clear();
  shown.clear();
  take(history, shown, loaded);
}
