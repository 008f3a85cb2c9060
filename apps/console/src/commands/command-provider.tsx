import { useMantineColorScheme } from '@mantine/core';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Conversation } from '@parley/protocol';
import { useCallback, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Preferences } from '@parley/protocol';
import { sectionsOf } from '../live/inbox.sections.ts';
import { useLive } from '../live/live.ts';
import { inboxQuery, timelineQuery } from '../live/queries/conversations.queries.ts';
import { preferencesQuery } from '../live/queries/preferences.query.ts';
import { sessionQuery, useMe } from '../live/queries/session.query.ts';
import { quickMessagesQuery, sitesQuery } from '../live/queries/settings.queries.ts';
import { toldQuery, visitorQuery, visitsQuery } from '../live/queries/visits.queries.ts';
import { request } from '../shared/api/request.ts';
import { usePlace } from '../shared/router/use-place.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../shared/texts/use-shared-texts.ts';
import type { CommandContext, KnownVisitor } from './command.ts';
import { CommandContextContext } from './use-command-context.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useCommandTexts } from './use-command-texts.ts';

/** Gathers what commands need, once for all buttons, and listens for their hotkeys. */
export function CommandProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const context = useGatheredContext();
  useCommandKeys(context);
  return <CommandContextContext value={context}>{children}</CommandContextContext>;
}

/** Until the own keys are known, everybody's hold. */
const AS_IT_COMES: Preferences = { hotkeys: {} };

function useGatheredContext(): CommandContext {
  const [me, place, live, t] = [useMe(), usePlace(), useLive(), useCommandTexts()];
  const client = useQueryClient();
  const { data: inbox } = useQuery(inboxQuery);
  const { data: quickMessages = [] } = useQuery(quickMessagesQuery);
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: preferences = AS_IT_COMES } = useQuery(preferencesQuery);
  const sections = useMemo(
    () => sectionsOf(Object.values(inbox?.conversations ?? {}), me.operator.id),
    [inbox, me.operator.id],
  );
  const openId = 'conversationId' in place ? place.conversationId : null;
  const conversation = (openId && inbox?.conversations[openId]) ?? null;
  const screen = useScreenActions();
  const timelineOf = useTimelines();
  const visitorOf = (one: Conversation): KnownVisitor => knownVisitor(client, one);
  const ownHotkeys = preferences.hotkeys;
  const known = {
    sections,
    conversation,
    message: null,
    timelineOf,
    visitorOf,
    quickMessages,
    sites,
    ownHotkeys,
  };
  return { me, place, live, t, ...known, ...screen };
}

function useTimelines(): CommandContext['timelineOf'] {
  const client = useQueryClient();
  return useCallback((id) => client.getQueryData(timelineQuery(id).queryKey)?.events ?? [], [client]);
}

/** What other screens and the visitor's card have fetched; nothing is asked for here. */
function knownVisitor(client: QueryClient, { visitId, visitorId }: Conversation): KnownVisitor {
  const visits = [
    ...(client.getQueryData(visitsQuery.queryKey) ?? []),
    ...(client.getQueryData(visitorQuery(visitorId).queryKey)?.visits ?? []),
  ].filter((visit) => visit.visitorId === visitorId);
  const visit = visits.find(({ id }) => id === visitId) ?? visits[0];
  const attributes = client.getQueryData(toldQuery(visitorId).queryKey)?.attributes ?? [];
  return {
    language: visit?.language ?? null,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
  };
}

function useScreenActions(): Pick<CommandContext, 'fail' | 'toggleTheme' | 'signOut'> {
  const client = useQueryClient();
  const shared = useSharedTexts();
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  const isDark =
    colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return {
    fail: ({ code }) => void showToast(shared(code)),
    toggleTheme: () => setColorScheme(isDark ? 'light' : 'dark'),
    signOut: async () => {
      const answer = await request('DELETE /v1/session');
      if (answer.ok || answer.error.code === 'sign_in_required')
        client.setQueryData(sessionQuery.queryKey, null);
      else showToast(shared(answer.error.code));
    },
  };
}
