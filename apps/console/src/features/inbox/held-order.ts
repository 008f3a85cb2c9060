import { useMemo, useState } from 'react';
import type { Conversation, ConversationId } from '@parley/protocol';
import type { Inbox } from '../../live/apply/inbox.apply.ts';
import type { SectionName, Sections } from '../../live/inbox.sections.ts';
import { useHeld } from '../../shared/steady/use-held.ts';

export type Order = Readonly<Record<SectionName, readonly ConversationId[]>>;

export interface HeldOrder {
  /** What the list shows; while it is held, rows that have left their section keep their place. */
  readonly order: Order;
  /** A conversation of the list. */
  readonly find: (id: ConversationId) => Conversation | undefined;
  /** Waiting conversations that are not shown yet. */
  readonly newOnes: number;
  /** Whether letting go would move a row. */
  readonly isStale: boolean;
  readonly release: () => void;
  /** For the element around the list. */
  readonly handlers: ReturnType<typeof useHeld>['handlers'];
}

const orderOf = ({ waiting, callbacks, mine, others }: Sections): Order => ({
  waiting: waiting.map(({ id }) => id),
  callbacks: callbacks.map(({ id }) => id),
  mine: mine.map(({ id }) => id),
  others: others.map(({ id }) => id),
});

const flat = ({ waiting, callbacks, mine, others }: Order): readonly ConversationId[] => [
  ...waiting,
  ...callbacks,
  ...mine,
  ...others,
];

const isSame = (a: readonly ConversationId[], b: readonly ConversationId[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);
const isSameOrder = (a: Order, b: Order): boolean =>
  isSame(a.waiting, b.waiting) &&
  isSame(a.callbacks, b.callbacks) &&
  isSame(a.mine, b.mine) &&
  isSame(a.others, b.others);

interface Shown {
  readonly sections: Sections;
  readonly conversations: Inbox['conversations'];
  /** Another view is another list: it takes the place of the one before at once. */
  readonly view: unknown;
}

/** The order of the inbox, which stands still while the pointer or the keyboard's focus is in it: nothing moves under a finger. */
export function useHeldOrder({ sections, conversations, view }: Shown): HeldOrder {
  const newest = useMemo(() => orderOf(sections), [sections]);
  const { isHeld, handlers } = useHeld();
  const [drawn, setDrawn] = useState({ order: newest, conversations, view, isKept: false });
  // Most changes move nobody.
  const current = isSameOrder(newest, drawn.order) ? drawn.order : newest;
  // An empty list has nothing that could move.
  const isKept = isHeld && view === drawn.view && flat(drawn.order).length > 0;
  const order = isKept ? drawn.order : current;
  if (order !== drawn.order || view !== drawn.view) setDrawn({ order, conversations, view, isKept });
  else if (isKept !== drawn.isKept)
    setDrawn({ ...drawn, isKept, conversations: { ...drawn.conversations, ...conversations } });
  const shown = order === current ? null : new Set(flat(order));
  return {
    order,
    // What has gone out of sight altogether keeps its place as it was last seen.
    find: (id) => conversations[id] ?? drawn.conversations[id],
    newOnes: shown ? current.waiting.filter((id) => !shown.has(id)).length : 0,
    isStale: shown !== null && !isSame(flat(order), flat(current)),
    release: () => setDrawn({ order: current, conversations, view, isKept }),
    handlers,
  };
}
