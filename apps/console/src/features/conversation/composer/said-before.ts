import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ConversationId, RouteReply } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import type { PlacedEvent } from '../../../live/apply/timeline.apply.ts';
import { saidBeforeQuery } from '../../../live/queries/conversations.queries.ts';

/** What the visitor was told, here as far as it is loaded, and before. */
export interface Said {
  readonly quickMessageIds: ReadonlySet<string>;
  /** Whether one of the text's lines was said already, but for case, spaces and signs. */
  readonly has: (text: string) => boolean;
}

/** So far back is looked; beyond it nobody remembers the words. */
const MOST_ENTRIES = 200;
/** "Yes" and "Thank you very much!" may be said twice. */
const FEWEST_CHARS = 24;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** The text and its lines, without those that are too short to sound like a robot. */
const sayings = (text: string): readonly string[] =>
  [text, ...text.split('\n')].map(plain).filter(({ length }) => length >= FEWEST_CHARS);

/** What the visitor was told in other conversations. */
type Before = RouteReply<'GET /v1/conversations/:conversationId/said-before'>;
const NOTHING: Before = { texts: [], quickMessageIds: [] };

export function readSaid(events: readonly PlacedEvent[], before = NOTHING): Said {
  const said = new Set<string>(before.texts.flatMap(sayings));
  const quickMessageIds = new Set<string>(before.quickMessageIds);
  for (const event of events.slice(-MOST_ENTRIES)) {
    if (event.kind !== 'message.added' || event.actor.kind === 'visitor') continue;
    for (const one of sayings(event.body.text)) said.add(one);
    if (event.body.quickMessageId !== null) quickMessageIds.add(event.body.quickMessageId);
  }
  return { quickMessageIds, has: (text) => said.size > 0 && sayings(text).some((one) => said.has(one)) };
}

/** What was said in this conversation and to the same visitor before it, read anew only when there is more of it. */
export function useSaid(id: ConversationId): Said {
  const events = useCommandContext().timelineOf(id);
  const { data: before } = useQuery(saidBeforeQuery(id));
  return useMemo(() => readSaid(events, before), [events, before]);
}
