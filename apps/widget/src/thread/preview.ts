import { LIMITS } from '@parley/protocol/limits';
import { maskNumbers } from '@parley/plain-text/card-numbers';

/** The newest part of what is being typed, as it may be shown: long numbers never leave the page before they are sent. */
export const previewOf = (text: string): string => maskNumbers(text).slice(-LIMITS.typingPreviewChars);

export interface Throttle<T> {
  (value: T): void;
  cancel(): void;
}

/** Hands on the newest value at once, and after that at most every `ms`. */
export function throttle<T>(ms: number, handOn: (value: T) => void): Throttle<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next: { value: T } | undefined;
  const tick = (): void => {
    timer = undefined;
    if (!next) return;
    const { value } = next;
    next = undefined;
    timer = setTimeout(tick, ms);
    handOn(value);
  };
  const push = (value: T): void => {
    next = { value };
    if (timer === undefined) tick();
  };
  return Object.assign(push, {
    cancel(): void {
      clearTimeout(timer);
      timer = undefined;
      next = undefined;
    },
  });
}
