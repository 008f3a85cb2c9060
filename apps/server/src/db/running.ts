import { sql } from 'kysely';

/**
 * The condition that a conversation is running. Spelled out and not bound, because only so does the small index of running
 * conversations serve; whoever asks for one state asks this too.
 */
export const isRunning = sql<boolean>`state <> 'ended'`;
/** The same for conversations called `c`. */
export const isRunningC = sql<boolean>`c.state <> 'ended'`;
