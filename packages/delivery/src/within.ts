import type { Clock } from './contract.ts';

/** The value, or null when the promise rejects or has not settled after `ms`. */
export function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const cancel = clock.setTimer(() => resolve(null), ms);
    const settle = (value: T | null) => {
      cancel();
      resolve(value);
    };
    promise.then(settle, () => settle(null));
  });
}
