import { useEffect } from 'react';
import type { Conversation } from '@parley/protocol';
import { useLive } from '../../../live/live.ts';
import { useLiveStore } from '../../../live/live.store.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { useAttention } from '../../../shared/screen/use-attention.ts';

/** Tells the visitor that their words were read: only in one's own conversation, with the newest in sight and the window in use. */
export function useSeenMarks(
  { id, operatorId, state, operatorSeenSeq }: Conversation,
  lastSeq: number,
  isAtEnd: boolean,
): void {
  const live = useLive();
  const me = useMe().operator.id;
  const hasAttention = useAttention();
  const isOnline = useLiveStore(({ connection }) => connection === 'online');
  const isMine = operatorId === me && state === 'open';
  const shouldMark = isMine && isAtEnd && hasAttention && isOnline && lastSeq > operatorSeenSeq;
  useEffect(() => {
    if (shouldMark) live.markSeen(id, lastSeq);
  }, [live, id, lastSeq, shouldMark]);
}
