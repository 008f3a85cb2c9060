import { useMantineColorScheme } from '@mantine/core';
import { QueryObserver, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Conversation, Preferences, QuickMessage, SavedView, Site, Topic } from '@parley/protocol';
import { useLayoutEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Inbox } from '../live/apply/inbox.apply.ts';
import type { PlacedEvent } from '../live/apply/timeline.apply.ts';
import { openStepsOf } from '../live/checklist.ts';
import { sectionsIn, type Sections } from '../live/inbox.sections.ts';
import { useLive } from '../live/live.ts';
import { inboxQuery, timelineQuery, useConversation } from '../live/queries/conversations.queries.ts';
import { preferencesQuery } from '../live/queries/preferences.query.ts';
import { sessionQuery, useMe } from '../live/queries/session.query.ts';
import {
  operatorsQuery,
  quickMessagesQuery,
  sitesQuery,
  wrapUpQuery,
} from '../live/queries/settings.queries.ts';
import { toldQuery, visitorQuery, visitsQuery } from '../live/queries/visits.queries.ts';
import { missingIn } from '../live/wrap-up.ts';
import { request } from '../shared/api/request.ts';
import { usePlace } from '../shared/router/use-place.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../shared/texts/use-shared-texts.ts';
import type { CommandContext, KnownVisitor } from './command.ts';
import {
  CommandContextContext,
  SectionsContext,
  type ContextSource,
  type SectionsSource,
} from './use-command-context.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { useCommandTexts } from './use-command-texts.ts';

/** Gathers what commands need, once for all buttons, and listens for their hotkeys. */
export function CommandProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const context = useGatheredContext();
  useCommandKeys(context);
  const [source] = useState(() => createSource(context));
  // Before anything is painted: whoever was drawn with what was before is drawn again.
  useLayoutEffect(() => source.change(context), [source, context]);
  return (
    <CommandContextContext value={source}>
      <SectionsProvider>{children}</SectionsProvider>
    </CommandContextContext>
  );
}

function createSource(
  first: CommandContext,
): ContextSource & { readonly change: (to: CommandContext) => void } {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(to) {
      if (to === current) return;
      current = to;
      for (const listener of listeners) listener();
    },
  };
}

function SectionsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const { id, teamIds } = useMe().operator;
  const source = useMemo((): SectionsSource => {
    const observer = new QueryObserver(client, {
      ...inboxQuery,
      select: ({ conversations }: Inbox) => sectionsIn(conversations, { id, teamIds }),
      notifyOnChangeProps: ['data'],
    });
    return {
      get: () => observer.getCurrentResult().data ?? NOTHING,
      subscribe: (listener) => observer.subscribe(listener),
    };
  }, [client, id, teamIds]);
  return <SectionsContext value={source}>{children}</SectionsContext>;
}

const NOTHING: Sections = { waiting: [], callbacks: [], mine: [], others: [] };

/** Until the own keys are known, everybody's hold. */
const AS_IT_COMES: Preferences = { hotkeys: {} };
const NO_QUICK_MESSAGES: readonly QuickMessage[] = [];
const NO_SITES: readonly Site[] = [];
const NO_VIEWS: readonly SavedView[] = [];

function useGatheredContext(): CommandContext {
  const [me, place, live, t] = [useMe(), usePlace(), useLive(), useCommandTexts()];
  const client = useQueryClient();
  const openId = 'conversationId' in place ? place.conversationId : null;
  const conversation = useConversation(openId) ?? null;
  const { data: quickMessages = NO_QUICK_MESSAGES } = useQuery(quickMessagesQuery);
  const { data: sites = NO_SITES } = useQuery(sitesQuery);
  // Known before anybody ends anything.
  useQuery({ ...wrapUpQuery, notifyOnChangeProps: [] });
  const { data: preferences = AS_IT_COMES } = useQuery(preferencesQuery);
  const { fail, toggleTheme, signOut } = useScreenActions();
  const ownHotkeys = preferences.hotkeys;
  const savedViews = preferences.views ?? NO_VIEWS;
  return useMemo(
    () => ({
      me,
      place,
      live,
      t,
      conversation,
      message: null,
      quickMessages,
      sites,
      ownHotkeys,
      savedViews,
      fail,
      toggleTheme,
      signOut,
      /** Of this moment: who looks on uses `useSections`. */
      get sections() {
        const inbox = client.getQueryData(inboxQuery.queryKey);
        return inbox ? sectionsIn(inbox.conversations, me.operator) : NOTHING;
      },
      /** Everybody, as they are at this moment. */
      get operators() {
        return client.getQueryData(operatorsQuery.queryKey) ?? [];
      },
      get topics() {
        const known = client.getQueryData(wrapUpQuery.queryKey);
        const site = known?.sites.find(({ siteId }) => siteId === conversation?.siteId);
        return site?.topics ?? NO_TOPICS;
      },
      timelineOf: (id) => client.getQueryData(timelineQuery(id).queryKey)?.events ?? NO_ENTRIES,
      lacksWrapUp: (one) => {
        const known = client.getQueryData(wrapUpQuery.queryKey);
        return known !== undefined && missingIn(one, known).length > 0;
      },
      openStepsOf: (one) => openStepsOf(client, one),
      visitorOf: (one) => knownVisitor(client, one),
    }),
    [
      me,
      place,
      live,
      t,
      conversation,
      quickMessages,
      sites,
      ownHotkeys,
      savedViews,
      fail,
      toggleTheme,
      signOut,
      client,
    ],
  );
}

const NO_TOPICS: readonly Topic[] = [];
const NO_ENTRIES: readonly PlacedEvent[] = [];

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
  return useMemo(() => {
    const isDark = (): boolean =>
      colorScheme === 'dark' ||
      (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    return {
      fail: ({ code }) => void showToast(shared(code)),
      toggleTheme: () => setColorScheme(isDark() ? 'light' : 'dark'),
      signOut: async () => {
        const answer = await request('DELETE /v1/session');
        if (answer.ok || answer.error.code === 'sign_in_required')
          client.setQueryData(sessionQuery.queryKey, null);
        else showToast(shared(answer.error.code));
      },
    };
  }, [client, shared, setColorScheme, colorScheme]);
}
