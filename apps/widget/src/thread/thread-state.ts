import type { OutboxEntry } from '@parley/delivery';
import type { Attachment, Invitation } from '@parley/protocol';
import type { RareViews } from '../rare/contract.ts';
import { emptyThread, type Thread } from './thread.ts';

export interface ThreadState {
  readonly thread: Thread;
  readonly outbox: readonly OutboxEntry[];
  /** Written before the connection was loaded; on their way into the outbox. */
  readonly early: readonly OutboxEntry[];
  /** Taken up, and not answered with a message yet. */
  readonly invitation: Invitation | null;
  /** The cursor of the first message that the visitor had not seen when they came. */
  readonly unreadFrom: number | undefined;
  readonly isLoadingOlder: boolean;
  /** Files of messages that are in the outbox, as far as this page has uploaded them. */
  readonly files: ReadonlyMap<string, Attachment>;
  /** Once they are loaded. */
  readonly rareViews?: RareViews;
}

export const initialThreadState: ThreadState = {
  thread: emptyThread,
  outbox: [],
  early: [],
  invitation: null,
  unreadFrom: undefined,
  isLoadingOlder: false,
  files: new Map(),
};
