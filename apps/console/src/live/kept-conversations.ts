import type { ConversationId } from '@parley/protocol';
import type { Inbox } from './apply/inbox.apply.ts';

/** So many that have ended stay known, those that changed last; one that is asked for later is fetched. */
const ENDED = 100;

/** The conversations without those that ended long ago and that nobody looks at. The same object until there are twice as many as stay. */
export function withoutOldEnded(
  known: Inbox['conversations'],
  isLookedAt: (id: ConversationId) => boolean,
): Inbox['conversations'] {
  const ended = Object.values(known).filter(({ id, state }) => state === 'ended' && !isLookedAt(id));
  if (ended.length <= 2 * ENDED) return known;
  const kept: Record<ConversationId, Inbox['conversations'][ConversationId]> = { ...known };
  for (const { id } of ended.sort((a, b) => b.cursor - a.cursor).slice(ENDED)) delete kept[id];
  return kept;
}
