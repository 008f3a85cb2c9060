import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** Figures are fetched at least this often (ms), however quiet the line is. */
export const BOARD_EVERY_MS = 20_000;

/** Today's figures; `from` (ms) is where today began. Yesterday's stay on the screen until the new day's are there. */
export const boardQuery = (from: number) =>
  queryOptions({
    queryKey: ['board', from],
    queryFn: ({ signal }) => fetchReply('GET /v1/board', { query: { from } }, signal),
    refetchInterval: BOARD_EVERY_MS,
    placeholderData: keepPreviousData,
  });
