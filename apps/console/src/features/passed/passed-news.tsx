import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { passedQuery } from '../../live/queries/passed.query.ts';
import { openDialog } from '../../shared/screen/panels.store.ts';
import { showToast } from '../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { usePassedTexts } from './texts/use-passed-texts.ts';

/** One quiet line when something that this operator passed on has ended; it stays in the list. */
export function PassedNews(): null {
  const [t, shared] = [usePassedTexts(), useSharedTexts()];
  const { data } = useQuery(passedQuery);
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!data) return;
    for (const { conversationId, state, visitorName, resultOwner } of data) {
      if (state !== 'ended' || !running.current.has(conversationId)) continue;
      const visitor = visitorName ?? shared('visitor');
      const open = { label: t('title'), run: () => openDialog('passed') };
      showToast(t('endedNews', { visitor, name: resultOwner.name }), open);
    }
    running.current = new Set(
      data.filter(({ state }) => state !== 'ended').map(({ conversationId }) => conversationId),
    );
  }, [data, t, shared]);
  return null;
}
