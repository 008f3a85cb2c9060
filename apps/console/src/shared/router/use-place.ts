import { useMemo, useSyncExternalStore } from 'react';
import type { ConversationId } from '@parley/protocol';
import { hrefOf, parsePlace, type Part, type Place } from './place.ts';

const subscribe = (onChange: () => void): (() => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};
const readHash = (): string => location.hash;

/** Where the operator is now; the component renders again when that changes. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, readHash);
  return useMemo(() => parsePlace(hash), [hash]);
}

/** Goes to a place. `replace` leaves no step behind for the back button. */
export function goTo(place: Place, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(place);
  if (href === location.hash) return;
  if (how === 'push') location.hash = href;
  else location.replace(href);
}

export const inboxPlace = (
  conversationId: ConversationId | null = null,
  part: Part = 'conversation',
): Place => ({
  screen: 'inbox',
  conversationId,
  part,
});
