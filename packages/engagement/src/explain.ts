import type { Condition } from '@parley/protocol';
import { NEVER, spanOf, spanOfAll } from './condition.ts';
import { isSpent, quietReason, type Reason } from './decide.ts';
import type { Facts, Rule } from './facts.ts';

export interface ConditionExplained {
  readonly condition: Condition;
  /** The fact it was compared with; seconds are whole. */
  readonly actual: string | number;
  readonly holds: boolean;
  /** When it will begin to hold (ms since 1970) if no fact changes; null when it holds, or will not. */
  readonly holdsFrom: number | null;
}

export interface Explained {
  readonly wouldShow: boolean;
  /** When it would be shown (ms since 1970) if no fact changes; null when now, or never. */
  readonly showsFrom: number | null;
  readonly conditions: readonly ConditionExplained[];
  /** What holds it back apart from its conditions. */
  readonly heldBackBy: readonly (Exclude<Reason, 'no-rule'> | 'disabled' | 'spent')[];
}

function actualOf({ fact }: Condition, facts: Facts, now: number): string | number {
  switch (fact) {
    case 'secondsOnPage':
    case 'secondsOnSite':
    case 'idleSeconds':
      return Math.floor((now - facts.since[fact]) / 1000);
    case 'pagesSeen':
    case 'visitsBefore':
    case 'scrolledPercent':
      return facts.numbers[fact];
    case 'event':
      return facts.events.join(', ');
    default:
      return facts.texts[fact];
  }
}

const later = (from: number, now: number): number | null => (from > now && from < NEVER.from ? from : null);

/** Why one rule is or is not shown, condition by condition: for its author, not for the page. Agrees with `decide`. */
export function explain(rule: Rule, facts: Facts, now: number): Explained {
  const quiet = quietReason(facts);
  const heldBackBy = [
    ...(rule.isEnabled ? [] : ['disabled' as const]),
    ...(quiet && quiet !== 'no-rule' ? [quiet] : []),
    ...(isSpent(rule, facts) ? ['spent' as const] : []),
    ...(rule.needsFreeOperator && !facts.freeOperators ? ['no-free-operator' as const] : []),
  ];
  const conditions = rule.conditions.map((condition) => {
    const { from, to } = spanOf(condition, facts);
    return {
      condition,
      actual: actualOf(condition, facts, now),
      holds: from <= now && now <= to,
      holdsFrom: later(from, now),
    };
  });
  const all = spanOfAll(rule.conditions, facts);
  const isFree = heldBackBy.length === 0;
  return {
    wouldShow: isFree && all.from <= now && now <= all.to,
    showsFrom: isFree && now <= all.to ? later(all.from, now) : null,
    conditions,
    heldBackBy,
  };
}
