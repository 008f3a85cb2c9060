import type { Condition } from '@parley/protocol';
import type { Facts } from './facts.ts';
import { isLike } from './like.ts';

/** The time (ms since 1970, both ends included) in which a condition holds if no fact changes. `from` above `to`: never. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const ALWAYS: Span = { from: -Infinity, to: Infinity };
export const NEVER: Span = { from: Infinity, to: -Infinity };

const tests = {
  equal: (text: string, value: string) => text === value,
  notEqual: (text: string, value: string) => text !== value,
  like: isLike,
  contains: (text: string, value: string) => text.includes(value),
};

const whether = (holds: boolean): Span => (holds ? ALWAYS : NEVER);

/** When a condition holds. Texts are compared without regard to case. */
export function spanOf(condition: Condition, facts: Facts): Span {
  const { fact, is, value } = condition;
  switch (fact) {
    case 'secondsOnPage':
    case 'secondsOnSite':
    case 'idleSeconds': {
      const reached = facts.since[fact] + value * 1000;
      return is === 'atLeast' ? { from: reached, to: Infinity } : { from: -Infinity, to: reached };
    }
    case 'pagesSeen':
    case 'visitsBefore':
    case 'scrolledPercent':
      return whether(is === 'atLeast' ? facts.numbers[fact] >= value : facts.numbers[fact] <= value);
    case 'event': {
      const isIt = (name: string): boolean => tests[is](name.toLowerCase(), value.toLowerCase());
      // Of several names none may be the one that must not be there.
      return whether(is === 'notEqual' ? facts.events.every(isIt) : facts.events.some(isIt));
    }
    default:
      return whether(tests[is](facts.texts[fact].toLowerCase(), value.toLowerCase()));
  }
}

/** The time in which all hold. */
export function spanOfAll(conditions: readonly Condition[], facts: Facts): Span {
  let { from, to } = ALWAYS;
  for (const condition of conditions) {
    const span = spanOf(condition, facts);
    from = Math.max(from, span.from);
    to = Math.min(to, span.to);
  }
  return from <= to ? { from, to } : NEVER;
}
