import type { OperatorId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { PlacedEvent } from './apply/timeline.apply.ts';

export type MessageEvent = Extract<PlacedEvent, { readonly kind: 'message.added' }>;

/** Whether its author may still write it anew or take it back; `now` by the server's clock. The server has the last word. */
export const canChange = ({ actor, body, at }: MessageEvent, me: OperatorId, now: number): boolean =>
  actor.id === me && body.removedAt === undefined && now - at < LIMITS.messageChangeMs;

/** The newest message of this operator, if it may still be changed. */
export function lastOwnMessage(
  events: readonly PlacedEvent[],
  me: OperatorId,
  now: number,
): MessageEvent | undefined {
  const own = events.findLast(
    (event): event is MessageEvent => event.kind === 'message.added' && event.actor.id === me,
  );
  return own && canChange(own, me, now) ? own : undefined;
}
