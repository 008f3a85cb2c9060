import { queryOptions } from '@tanstack/react-query';
import type { QuickMessageFigures } from '@parley/protocol';
import { fetchReply } from '../../../shared/api/request.ts';

/** Asked again while links are being looked at, so that the progress is true. */
const WHILE_CHECKING_MS = 2_000;

export const quickFiguresQuery = queryOptions({
  queryKey: ['quick-message-figures'],
  queryFn: ({ signal }) => fetchReply('GET /v1/quick-messages/figures', {}, signal),
  refetchInterval: ({ state: { data } }) =>
    data?.figures.some(isBeingChecked) === true ? WHILE_CHECKING_MS : false,
});

export const isBeingChecked = ({ links }: QuickMessageFigures): boolean =>
  links.some(({ state }) => state === 'waiting');
