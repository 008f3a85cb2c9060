import type { TimelineEvent } from '@parley/protocol';
import { VISIBILITY } from '@parley/protocol';

type WithoutPlace<Event> = Event extends TimelineEvent ? Omit<Event, 'cursor' | 'conversationId'> : never;

/** An entry as it is decided: everything but its place in the log. */
export type Entry = WithoutPlace<TimelineEvent>;

/** Whether an entry reaches the visitor, by the one table that says so. */
export const isForVisitor = ({ kind }: Pick<Entry, 'kind'>): boolean => VISIBILITY[kind] === 'everyone';
