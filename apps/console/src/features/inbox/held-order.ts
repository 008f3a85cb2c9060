import { useMemo, useState } from 'react';
import type { ConversationId } from '@parley/protocol';
import type { SectionName, Sections } from '../../live/inbox.sections.ts';
import { useHeld } from '../../shared/steady/use-held.ts';

export type Order = Readonly<Record<SectionName, readonly ConversationId[]>>;

export interface HeldOrder {
  /** What the list shows; while it is held, rows that have left their section keep their place. */
  readonly order: Order;
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

/** The order of the inbox, which stands still while the pointer or the keyboard's focus is in it: nothing moves under a finger. */
export function useHeldOrder(sections: Sections): HeldOrder {
  const current = useMemo(() => orderOf(sections), [sections]);
  const { isHeld, handlers } = useHeld();
  const [drawn, setDrawn] = useState(current);
  // An empty list has nothing that could move.
  const order = isHeld && flat(drawn).length > 0 ? drawn : current;
  if (order !== drawn) setDrawn(order);
  const shown = new Set(flat(order));
  return {
    order,
    newOnes: current.waiting.filter((id) => !shown.has(id)).length,
    isStale: flat(order).join() !== flat(current).join(),
    release: () => setDrawn(current),
    handlers,
  };
}
