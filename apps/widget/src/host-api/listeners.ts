import type { ParleyEvent, ParleyEvents } from '@parley/embed/commands';

type Listener = (...rest: never[]) => void;

export interface Listeners {
  add(event: string, listener: unknown): string | undefined;
  remove(event: string, listener: unknown): string | undefined;
  tell<E extends ParleyEvent>(event: E, ...rest: Parameters<ParleyEvents[E]>): void;
}

const names: readonly ParleyEvent[] = [
  'open',
  'close',
  'message',
  'unread',
  'conversationStarted',
  'conversationEnded',
  'rating',
];

const isListener = (value: unknown): value is Listener => typeof value === 'function';

/** Whom the page wants to be called. An error of theirs is theirs, and disturbs nobody else. */
export function createListeners(): Listeners {
  const all = new Map<string, Set<Listener>>(names.map((name) => [name, new Set()]));
  const unknown = (event: string): string => `there is no event "${event}"; there are ${names.join(', ')}`;
  return {
    add(event, listener) {
      if (!isListener(listener)) return 'the second argument is not a function';
      const those = all.get(event);
      if (!those) return unknown(event);
      those.add(listener);
      return undefined;
    },
    remove(event, listener) {
      const those = all.get(event);
      if (!those) return unknown(event);
      if (isListener(listener)) those.delete(listener);
      else those.clear();
      return undefined;
    },
    tell(event, ...rest) {
      for (const listener of new Set(all.get(event))) {
        try {
          Reflect.apply(listener, undefined, rest);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
