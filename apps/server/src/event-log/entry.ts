import type { TimelineEvent } from '@parley/protocol';
import { VISIBILITY } from '@parley/protocol';
import type { ConversationRow, EventRow } from '../db/tables.conversations.ts';

type WithoutPlace<Event> = Event extends TimelineEvent ? Omit<Event, 'cursor' | 'conversationId'> : never;

/** An entry as it is decided: everything but its place in the log. */
export type Entry = WithoutPlace<TimelineEvent>;

/** Whether an entry reaches the visitor, by the one table that says so. */
export const isForVisitor = ({ kind }: Pick<Entry, 'kind'>): boolean => VISIBILITY[kind] === 'everyone';

/** One stored entry with what is needed to tell the people it concerns. */
export interface Stored {
  readonly row: EventRow;
  readonly entry: Entry;
  /** The conversation before and after the command that brought the entry. */
  readonly before: ConversationRow | null;
  readonly after: ConversationRow;
  /** The connection that has this in the answer to its command. */
  readonly answeredTo: string | null;
}
