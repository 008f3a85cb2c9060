import { queryOptions } from '@tanstack/react-query';
import type { VisitId, VisitorId } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';

/** People on the sites now; `visit.changed` keeps it current, a reconnection fetches it afresh. */
export const visitsQuery = queryOptions({
  queryKey: ['visits'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/visits', {}, signal)).visits,
  staleTime: Infinity,
});

/** So long (ms) whoever comes back to a conversation asks for nothing of the visitor: what changes is told anyway. */
export const FRESH_MS = 20_000;

/** One visit with its pages, oldest first; `visit.changed` makes it stale. */
export const visitQuery = (visitId: VisitId) =>
  queryOptions({
    queryKey: ['visits', visitId],
    queryFn: ({ signal }) => fetchReply('GET /v1/visits/:visitId', { params: { visitId } }, signal),
    staleTime: FRESH_MS,
  });

/** A visitor with their earlier visits, newest first. */
export const visitorQuery = (visitorId: VisitorId) =>
  queryOptions({
    queryKey: ['visitors', visitorId],
    queryFn: ({ signal }) => fetchReply('GET /v1/visitors/:visitorId', { params: { visitorId } }, signal),
    staleTime: FRESH_MS,
  });

/** What the owner's pages have said about a visitor; `visit.changed` makes it stale. */
export const toldQuery = (visitorId: VisitorId) =>
  queryOptions({
    queryKey: ['visitors', visitorId, 'told'],
    queryFn: ({ signal }) =>
      fetchReply('GET /v1/visitors/:visitorId/told', { params: { visitorId } }, signal),
    staleTime: FRESH_MS,
  });

/** What colleagues have changed about a visitor; asked for anew whenever it is opened. */
export const changesQuery = (visitorId: VisitorId) =>
  queryOptions({
    queryKey: ['visitors', visitorId, 'changes'],
    queryFn: async ({ signal }) =>
      (await fetchReply('GET /v1/visitors/:visitorId/changes', { params: { visitorId } }, signal)).changes,
    staleTime: 0,
  });
