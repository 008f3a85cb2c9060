import { useQuery } from '@tanstack/react-query';
import type { ConversationId } from '@parley/protocol';
import type { PlacedEvent, Timeline } from './apply/timeline.apply.ts';
import { timelineQuery } from './queries/conversations.queries.ts';

/** What the visitor said before is another matter, perhaps. */
const LAST = 3;

/** The visitor's newest messages, oldest of them first. */
export const lastSaidByVisitor = (events: readonly PlacedEvent[]): readonly string[] =>
  events
    .flatMap((event) =>
      event.kind === 'message.added' && event.actor.kind === 'visitor' ? event.body.text : [],
    )
    .slice(-LAST);

const saidIn = ({ events }: Timeline): readonly string[] => lastSaidByVisitor(events);
const NOTHING: readonly string[] = [];

/** The same for what is on the screen: drawn anew when the conversation has come, and with each message. */
export const useSaidByVisitor = (id: ConversationId): readonly string[] =>
  useQuery({ ...timelineQuery(id), select: saidIn }).data ?? NOTHING;
