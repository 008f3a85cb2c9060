import type { QueryClient } from '@tanstack/react-query';
import type { Heard } from '@parley/delivery';
import type { ConversationId, Operator, TimelineEvent, Visit, VisitorId } from '@parley/protocol';
import { visitsWithoutErased, withoutErased, type Erasure } from './apply/erased.apply.ts';
import { applyToInbox, type Page } from './apply/inbox.apply.ts';
import { applyOperators, applyVisits } from './apply/present.apply.ts';
import { applyToTimeline } from './apply/timeline.apply.ts';
import { withoutOldEnded } from './kept-conversations.ts';
import { withoutOldest } from './kept-timelines.ts';
import { inboxQuery, timelineQuery } from './queries/conversations.queries.ts';
import { mentionsQuery } from './queries/mentions.query.ts';
import { passedQuery } from './queries/passed.query.ts';
import { promisesQuery } from './queries/promises.query.ts';
import { sessionQuery } from './queries/session.query.ts';
import { operatorsQuery } from './queries/settings.queries.ts';
import { toldQuery, visitorQuery, visitsQuery } from './queries/visits.queries.ts';
import { hearLook } from './looking.store.ts';
import { hearQuoteReport } from './quote.store.ts';
import { changeDraft, EMPTY_DRAFT } from '../shared/screen/drafts.store.ts';

/** Takes in what is never replayed: it replaces what this page knows. Names this console does not know are for newer ones. */
export function applyHeard(client: QueryClient, heard: Heard): void {
  switch (heard.name) {
    case 'presence.changed':
      return applyPresence(client, heard.payload.operators);
    case 'visit.changed':
      return applyVisitChange(client, heard.payload.visits);
    case 'settings.changed':
      // Whether somebody may write stands on their card too.
      if (heard.payload.what === 'blocks') void client.invalidateQueries({ queryKey: ['visitors'] });
      return void client.invalidateQueries({ queryKey: [heard.payload.what] });
    case 'person.changed':
      return applyPersons(client, heard.payload.visitorIds);
    case 'data.erased':
      return applyErased(client, heard.payload);
    case 'steps.changed':
      return void client.invalidateQueries({ queryKey: ['steps', heard.payload.conversationId] });
    case 'passed.changed':
      return void client.invalidateQueries({ queryKey: passedQuery.queryKey });
    case 'colleague.looked':
      return hearLook(heard.payload);
    case 'quote.reported':
      return hearQuoteReport(heard.payload.messageId, heard.payload.outcome);
    default:
  }
}

function applyErased(client: QueryClient, erased: Erasure): void {
  client.setQueryData(inboxQuery.queryKey, (inbox) => inbox && withoutErased(inbox, erased));
  client.setQueryData(visitsQuery.queryKey, (visits) => visits && visitsWithoutErased(visits, erased));
  for (const id of erased.conversationIds) {
    client.removeQueries({ queryKey: timelineQuery(id).queryKey });
    changeDraft(id, EMPTY_DRAFT);
  }
  for (const id of erased.visitorIds) client.removeQueries({ queryKey: visitorQuery(id).queryKey });
  for (const queryKey of [['ended'], ['said-before'], ['steps']]) void client.resetQueries({ queryKey });
}

/** Whoever looks at one of them sees who they are now; the rest is fetched when somebody does. */
function applyPersons(client: QueryClient, visitorIds: readonly VisitorId[]): void {
  for (const id of visitorIds) void client.invalidateQueries({ queryKey: visitorQuery(id).queryKey });
  void client.invalidateQueries({ queryKey: ['ended'] });
}

function applyPresence(client: QueryClient, operators: readonly Operator[]): void {
  client.setQueryData(operatorsQuery.queryKey, (known) => known && applyOperators(known, operators));
  client.setQueryData(sessionQuery.queryKey, (me) => {
    const operator = operators.find(({ id }) => id === me?.operator.id);
    return me && operator ? { ...me, operator } : me;
  });
}

function applyVisitChange(client: QueryClient, visits: readonly Visit[]): void {
  client.setQueryData(visitsQuery.queryKey, (known) => known && applyVisits(known, visits));
  for (const { id, visitorId } of visits) {
    void client.invalidateQueries({ queryKey: [...visitsQuery.queryKey, id] });
    if (visitorId) void client.invalidateQueries({ queryKey: toldQuery(visitorId).queryKey });
  }
}

/** Takes in a page of the log: conversations are replaced, entries put in their place, lists of ended ones made stale. */
export function applyPage(client: QueryClient, page: Page, cursor: number): void {
  client.setQueryData(inboxQuery.queryKey, (inbox) =>
    applyToInbox(inbox ?? { cursor: 0, conversations: {} }, page, cursor),
  );
  for (const { id, isDeparted } of page.conversations) {
    // Whoever looks at it is told that it is not theirs to see.
    if (isDeparted) void client.resetQueries({ queryKey: timelineQuery(id).queryKey });
    else applyToLoadedTimeline(client, id, page.events);
  }
  if (page.events.some((event) => event.kind === 'note.added' && event.body.mentions !== undefined))
    void client.invalidateQueries({ queryKey: mentionsQuery.queryKey });
  if (page.events.some(({ kind }) => kind === 'promise.made' || kind === 'promise.closed'))
    void client.invalidateQueries({ queryKey: promisesQuery.queryKey });
  if (page.events.some(({ kind }) => kind === 'conversation.ended' || kind === 'rating.added')) {
    void client.invalidateQueries({ queryKey: ['ended'] });
    forgetOldEnded(client);
  }
}

/** All day long conversations end; those with a timeline here are bounded there. */
function forgetOldEnded(client: QueryClient): void {
  const isLookedAt = (id: ConversationId): boolean =>
    client.getQueryCache().find({ queryKey: timelineQuery(id).queryKey }) !== undefined;
  client.setQueryData(inboxQuery.queryKey, (inbox) => {
    const conversations = inbox && withoutOldEnded(inbox.conversations, isLookedAt);
    return inbox && conversations && conversations !== inbox.conversations
      ? { ...inbox, conversations }
      : undefined;
  });
}

/** Conversations in which what was being typed has been said, or will not be said any more. */
export const endedPreviews = ({ events }: Page): readonly ConversationId[] =>
  events
    .filter(
      ({ kind, actor }) =>
        (kind === 'message.added' && actor.kind === 'visitor') || kind === 'conversation.ended',
    )
    .map(({ conversationId }) => conversationId);

function applyToLoadedTimeline(
  client: QueryClient,
  id: ConversationId,
  events: readonly TimelineEvent[],
): void {
  const { queryKey } = timelineQuery(id);
  const timeline = client.getQueryData(queryKey);
  if (!timeline) return;
  const next = applyToTimeline(
    timeline,
    events.filter(({ conversationId }) => conversationId === id),
  );
  // Whoever looks at it may be reading what is old.
  const isLookedAt = client.getQueryCache().find({ queryKey })?.isActive() ?? false;
  if (next) client.setQueryData(queryKey, isLookedAt ? next : withoutOldest(next));
  else void client.invalidateQueries({ queryKey });
}
