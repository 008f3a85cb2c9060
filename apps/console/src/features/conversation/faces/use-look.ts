import { LIMITS } from '@parley/protocol/limits';
import type { Conversation } from '@parley/protocol';
import { useEffect, useRef } from 'react';
import { useLive } from '../../../live/live.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { useLookingStore, type Doing } from '../../../live/looking.store.ts';
import { draftOf, useDraftsStore } from '../../../shared/screen/drafts.store.ts';

/** Often enough that it does not expire between two. */
const REPEAT_MS = LIMITS.lookExpiresMs / 2;

/** Tells colleagues that this operator looks at the conversation, or writes in it; and again to whoever comes. */
export function useLook({ id: conversationId }: Conversation): void {
  const live = useLive();
  const me = useMe().operator.id;
  const told = useRef({ doing: 'looks' as Doing, at: 0, draft: draftOf(conversationId) });

  useEffect(() => {
    const tell = (doing: Doing | 'left'): void =>
      live.tell({ name: 'colleague.look', payload: { conversationId, doing } });
    const again = (): void => {
      if (document.visibilityState !== 'visible') return;
      // Nothing was written since the last time.
      if (Date.now() - told.current.at >= LIMITS.typingExpiresMs) told.current.doing = 'looks';
      tell(told.current.doing);
    };
    again();
    const timer = setInterval(again, REPEAT_MS);
    document.addEventListener('visibilitychange', again);
    // Whoever has just come does not know who is here.
    const known = new Set<string>();
    const stop = useLookingStore.subscribe(({ list }) => {
      const here = list.filter((one) => one.conversationId === conversationId && one.operatorId !== me);
      const isNew = here.some(({ operatorId }) => !known.has(operatorId));
      for (const { operatorId } of here) known.add(operatorId);
      if (isNew) again();
    });
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      tell('left');
    };
  }, [live, conversationId, me]);

  // Heard and not rendered: the whole screen hangs on this, and is not drawn anew for a key.
  useEffect(() => {
    const look = (): void => {
      const [{ current }, draft] = [told, draftOf(conversationId)];
      const { message, note } = draft;
      if (message === current.draft.message && note === current.draft.note) return;
      const doing = message.trim() !== '' ? 'answers' : note.trim() !== '' ? 'notes' : 'looks';
      const isNews = doing !== current.doing || Date.now() - current.at >= REPEAT_MS;
      told.current = { doing, at: isNews ? Date.now() : current.at, draft };
      if (isNews) live.tell({ name: 'colleague.look', payload: { conversationId, doing } });
    };
    look();
    return useDraftsStore.subscribe(look);
  }, [live, conversationId]);
}
