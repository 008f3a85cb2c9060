import { spanOfAll } from './condition.ts';
import type { Facts, Rule } from './facts.ts';

/** Why nothing will be shown until a fact changes. */
export type Reason = 'conversation' | 'panel-open' | 'invited' | 'dismissed' | 'no-free-operator' | 'no-rule';

export type Decision<R extends Rule = Rule> =
  | { readonly show: R }
  /** Nothing now; unless a fact changes before, ask again at this instant (ms since 1970). */
  | { readonly wait: number }
  | { readonly none: Reason };

/** Why the visitor is to be left alone whatever the rules say; null when they may be asked. */
export function quietReason({ hasConversation, isPanelOpen, isInvited, history }: Facts): Reason | null {
  if (hasConversation) return 'conversation';
  if (isPanelOpen) return 'panel-open';
  if (isInvited) return 'invited';
  return history.hasDismissed ? 'dismissed' : null;
}

/** The rule has been shown as often as one visit allows. */
export const isSpent = (rule: Rule, { history }: Facts): boolean =>
  (history.shown[rule.id] ?? 0) >= rule.perVisit;

/** What to show now, by the first rule that holds; else when to ask again, exactly, so that the caller sets one timer. */
export function decide<R extends Rule>(rules: readonly R[], facts: Facts, now: number): Decision<R> {
  const quiet = quietReason(facts);
  if (quiet) return { none: quiet };
  let wait = Infinity;
  let none: Reason = 'no-rule';
  for (const rule of rules) {
    if (!rule.isEnabled || isSpent(rule, facts)) continue;
    const { from, to } = spanOfAll(rule.conditions, facts);
    if (to < now || from === Infinity) continue;
    // Operators come and go: their number is a fact whose change makes the caller ask again.
    if (rule.needsFreeOperator && !facts.freeOperators) none = 'no-free-operator';
    else if (from <= now) return { show: rule };
    else wait = Math.min(wait, from);
  }
  return wait < Infinity ? { wait } : { none };
}
