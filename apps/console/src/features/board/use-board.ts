import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from '@parley/protocol';
import { inboxQuery } from '../../live/queries/conversations.queries.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { boardQuery } from './board.query.ts';

/** A burst of news counts as one (ms). */
const SETTLE_MS = 700;

/** Today's figures: fetched every twenty seconds, and soon after anything happened. */
export function useBoard(): UseQueryResult<Board> {
  const from = startOfDay(useServerNowInMinutes());
  const client = useQueryClient();
  const { data: cursor } = useQuery({ ...inboxQuery, select: (inbox) => inbox.cursor });
  useEffect(() => {
    // The first value is what the figures were fetched after; only a change is news.
    const isKnown = client.getQueryData(boardQuery(from).queryKey) !== undefined;
    if (cursor === undefined || !isKnown) return undefined;
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: boardQuery(from).queryKey }),
      SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [client, cursor, from]);
  return useQuery(boardQuery(from));
}
