import type { Conversation, OperatorId } from '@parley/protocol';
import { isAngry } from './mood.ts';

/** Two angry conversations within this time (ms) are hard even for the patient. */
export const NEAR_MS = 30 * 60_000;

/** The angry conversations that this operator has or ended themself, with when each was marked and ended. */
export interface Hard {
  readonly since: number;
  readonly endedAt: number | null;
}

/** What was hard for this operator of what the console knows. */
export function hardFor(me: OperatorId, conversations: Iterable<Conversation>): readonly Hard[] {
  const hard: Hard[] = [];
  for (const one of conversations) {
    if (!isAngry(one) || one.operatorId !== me || !one.mood) continue;
    hard.push({ since: one.mood.since, endedAt: one.endedBy === 'operator' ? one.endedAt : null });
  }
  return hard;
}

/** When (ms, the server's clock) the last reason for a pause came: an angry one was ended, or a second was marked soon after another. Null: there is none, or it is long ago. */
export function coolDownFrom(hard: readonly Hard[], now: number): number | null {
  const marked = hard.map(({ since }) => since).sort((a, b) => a - b);
  const seconds = marked.filter((at, index) => index > 0 && at - (marked[index - 1] ?? 0) <= NEAR_MS);
  const reasons = [...seconds, ...hard.flatMap(({ endedAt }) => endedAt ?? [])];
  const last = Math.max(0, ...reasons);
  // One that is only looked up again is hard no more.
  return last > now - NEAR_MS && last > 0 ? last : null;
}
