import type { ConnectionState, OutboxEntry, ReplicaState } from '@parley/delivery';
import type { ConversationId, ProtocolError } from '@parley/protocol';
import { create } from 'zustand';
import { useShallow } from 'zustand/shallow';

export type PendingEntry = OutboxEntry;

interface LiveState {
  readonly connection: ConnectionState['name'];
  /** Whether the lists equal the server's. */
  readonly sync: ReplicaState;
  /** Why the server will not have this console as it is. */
  readonly refused: ProtocolError | null;
  /** What went back to the queue while this operator was gone, until they have taken note of it. */
  readonly takenBack: readonly ConversationId[];
  /** Written here and not yet seen to arrive, in the order of writing. */
  readonly pending: readonly PendingEntry[];
}

/** What the live connection is doing, as every screen may show it. */
export const useLiveStore = create<LiveState>(() => ({
  connection: 'idle',
  sync: 'offline',
  refused: null,
  takenBack: [],
  pending: [],
}));

const conversationOf = ({ item: { request } }: PendingEntry): string | null =>
  'conversationId' in request.payload ? request.payload.conversationId : null;

/** Messages and notes of one conversation that have not arrived yet. */
export const usePending = (conversationId: ConversationId): readonly PendingEntry[] =>
  useLiveStore(
    useShallow(({ pending }) => pending.filter((entry) => conversationOf(entry) === conversationId)),
  );

/** The change of this message that is on its way or was refused; of several the newest. */
export const usePendingChange = (messageId: string): PendingEntry | undefined =>
  useLiveStore(({ pending }) =>
    pending.findLast(
      ({ item: { request } }) => 'messageId' in request.payload && request.payload.messageId === messageId,
    ),
  );
