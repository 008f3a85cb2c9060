import type { AlertEvent } from '@parley/protocol';
import type { Call } from './alarm.ts';

/** A call that nobody has seen rings again after so long (ms). */
const REPEAT_MS: Readonly<Record<AlertEvent, number>> = {
  deadline: 8_000,
  offer: 5_000,
  queue: 5_000,
  callback: 15_000,
  mention: 15_000,
  promise: 15_000,
  message: 15_000,
};

/**
 * What is to be heard each time somebody looks: the most urgent of what is new, or of what was rung long enough ago and
 * nobody has seen. One sound at a time: five at once say less than one.
 */
export function createRinging(): (unseen: readonly Call[], now: number) => AlertEvent | null {
  const rung = new Map<string, number>();
  return (unseen, now) => {
    const due = unseen.filter(({ key, event }) => now - (rung.get(key) ?? -Infinity) >= REPEAT_MS[event]);
    const [first] = due;
    if (!first) return null;
    for (const { key } of due) rung.set(key, now);
    // Of what is gone nothing is remembered, or a day would fill the memory.
    const current = new Set(unseen.map(({ key }) => key));
    for (const key of rung.keys()) if (!current.has(key)) rung.delete(key);
    return first.event;
  };
}
