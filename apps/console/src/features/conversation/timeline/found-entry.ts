import { searchedStems } from '@parley/plain-text/words';
import type { ConversationId } from '@parley/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useEffect, useMemo, useRef } from 'react';
import type { Timeline } from '../../../live/apply/timeline.apply.ts';
import { loadOlder } from '../../../live/queries/conversations.queries.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { usePlace } from '../../../shared/router/use-place.ts';
import { useHistoryFilter } from '../../../shared/screen/history-filter.store.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';

interface FoundEntry {
  readonly seq: number;
  readonly words: readonly string[];
}

export const NO_WORDS: readonly string[] = [];

/** The entry that the address names, if it names one. */
export const FoundContext = createContext<FoundEntry | null>(null);

/** The words to be marked in what stands here. */
export const FoundWords = createContext<readonly string[]>(NO_WORDS);

/** The place of the entry that the address names in this conversation. */
function useNamedSeq(conversationId: ConversationId): number | undefined {
  const place = usePlace();
  return 'seq' in place && place.conversationId === conversationId ? place.seq : undefined;
}

/** Whether the address names an entry of this conversation. */
export const useIsNamed = (conversationId: ConversationId): boolean =>
  useNamedSeq(conversationId) !== undefined;

/** Loads up to the entry that the address names, however far back it stands, and brings it into sight once. */
export function useFoundEntry(
  conversationId: ConversationId,
  { events, hasOlder }: Timeline,
  show: (seq: number) => boolean,
): FoundEntry | null {
  const client = useQueryClient();
  const shared = useSharedTexts();
  const query = useHistoryFilter((filter) => filter.query);
  const shown = useRef<number>(undefined);
  const seq = useNamedSeq(conversationId);
  const first = events[0]?.seq ?? 0;
  const isMissing = seq !== undefined && first > seq && hasOlder;

  useEffect(() => {
    if (isMissing)
      loadOlder(client, conversationId, seq).catch((error: unknown) =>
        showToast(shared(failureOf(error).code)),
      );
    // `first`: one page may not reach it.
  }, [client, conversationId, seq, first, isMissing, shared]);

  useEffect(() => {
    if (seq === undefined) shown.current = undefined;
    else if (shown.current !== seq && !isMissing && show(seq)) shown.current = seq;
  }, [seq, isMissing, first, show]);

  return useMemo(() => {
    if (seq === undefined) return null;
    return { seq, words: query.trim() === '' ? NO_WORDS : searchedStems(query) };
  }, [seq, query]);
}
