import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

// Changed rarely; `settings.changed` says when, so nothing is asked for twice.
const staleTime = Infinity;

/** Everyone in the workspace; presence and load are kept current by `presence.changed`. */
export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/operators', {}, signal)).operators,
  staleTime,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/teams', {}, signal)).teams,
  staleTime,
});

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/sites', {}, signal)).sites,
  staleTime,
});

export const quickMessagesQuery = queryOptions({
  queryKey: ['quick-messages'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/quick-messages', {}, signal)).quickMessages,
  staleTime,
});

export const checklistsQuery = queryOptions({
  queryKey: ['checklists'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/checklists', {}, signal)).checklists,
  staleTime,
});

export const triggersQuery = queryOptions({
  queryKey: ['triggers'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/triggers', {}, signal)).triggers,
  staleTime,
});

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/playbooks', {}, signal)).playbooks,
  staleTime,
});

/** Tags, and for each site its topics and what operators have to say. Told anew with the sites. */
export const wrapUpQuery = queryOptions({
  queryKey: ['sites', 'wrap-up'],
  queryFn: ({ signal }) => fetchReply('GET /v1/wrap-up', {}, signal),
  staleTime,
});
