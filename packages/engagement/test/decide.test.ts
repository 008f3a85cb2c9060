import type { Condition } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../src/explain.ts';
import { decide, type Facts } from '../src/index.ts';
import { after, facts, NOW, onCart, rule, ruleId } from './facts.ts';

describe('decide', () => {
  it('shows the first rule whose conditions hold', () => {
    const other = rule([{ fact: 'language', is: 'equal', value: 'RU' }]);
    const first = rule([onCart, after(10)]);
    const second = rule([onCart]);
    expect(decide([other, first, second], facts(), NOW)).toEqual({ show: first });
  });

  it('waits exactly until the nearest rule can hold', () => {
    expect(decide([rule([onCart, after(45)]), rule([after(20)])], facts(), NOW)).toEqual({
      wait: NOW + 10_000,
    });
  });

  it('does not wait for a rule whose time will be over before it begins', () => {
    const conditions: Condition[] = [after(30), { fact: 'secondsOnSite', is: 'atMost', value: 70 }];
    expect(decide([rule(conditions)], facts(), NOW)).toEqual({ none: 'no-rule' });
  });

  it('does not wait for what only another fact can change', () => {
    expect(decide([rule([after(30), { fact: 'pagesSeen', is: 'atLeast', value: 4 }])], facts(), NOW)).toEqual(
      { none: 'no-rule' },
    );
  });

  it.each<[Partial<Facts>, string]>([
    [{ hasConversation: true }, 'conversation'],
    [{ isPanelOpen: true }, 'panel-open'],
    [{ isInvited: true }, 'invited'],
    [{ history: { shown: {}, hasDismissed: true } }, 'dismissed'],
    [{ freeOperators: 0 }, 'no-free-operator'],
    [{ freeOperators: null }, 'no-free-operator'],
  ])('leaves the visitor alone with %j', (change, reason) => {
    expect(decide([rule([onCart])], facts(change), NOW)).toEqual({ none: reason });
  });

  it('asks without a free operator when the rule allows it', () => {
    const patient = rule([onCart], { needsFreeOperator: false });
    expect(decide([patient], facts({ freeOperators: 0 }), NOW)).toEqual({ show: patient });
  });

  it('shows a rule as often as one visit allows, then goes on to the next', () => {
    const spent = rule([onCart], { id: ruleId('spent'), perVisit: 2 });
    const next = rule([onCart], { id: ruleId('next') });
    const shown = (times: number) =>
      facts({ history: { shown: { [spent.id]: times }, hasDismissed: false } });
    expect(decide([spent, next], shown(1), NOW)).toEqual({ show: spent });
    expect(decide([spent, next], shown(2), NOW)).toEqual({ show: next });
  });

  it.each<['equal' | 'notEqual' | 'like' | 'contains', string, boolean]>([
    ['equal', 'Order placed', true],
    ['equal', 'order', false],
    ['notEqual', 'order placed', false],
    ['notEqual', 'cart', true],
    ['like', 'item *', true],
    ['contains', 'unavailable', true],
  ])('knows what the page has tracked: %s "%s"', (is, value, holds) => {
    const asked = rule([{ fact: 'event', is, value }]);
    const seen = facts({ events: ['order placed', 'Item unavailable'] });
    expect(decide([asked], seen, NOW)).toEqual(holds ? { show: asked } : { none: 'no-rule' });
    expect(explain(asked, seen, NOW).conditions[0]?.actual).toBe('order placed, Item unavailable');
  });

  it('counts nothing tracked as not that', () => {
    const asked = rule([{ fact: 'event', is: 'notEqual', value: 'order placed' }]);
    expect(decide([asked], facts(), NOW)).toEqual({ show: asked });
  });

  it('passes over a rule that is switched off', () => {
    expect(decide([rule([onCart], { isEnabled: false })], facts(), NOW)).toEqual({ none: 'no-rule' });
  });
});

const condition = fc.oneof(
  fc.record({
    fact: fc.constantFrom('path', 'language', 'device'),
    is: fc.constantFrom('equal', 'notEqual', 'like', 'contains'),
    value: fc.constantFrom('/cart', '/c*t', 'it', 'PHONE', '*', ''),
  }),
  fc.record({
    fact: fc.constantFrom('secondsOnPage', 'secondsOnSite', 'idleSeconds', 'pagesSeen', 'scrolledPercent'),
    is: fc.constantFrom('atLeast', 'atMost'),
    value: fc.integer({ min: 0, max: 90 }),
  }),
) satisfies fc.Arbitrary<Condition>;
const rules = fc.array(
  fc
    .tuple(fc.array(condition, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.nat(5))
    .map(([conditions, needsFreeOperator, name]) =>
      rule(conditions, { needsFreeOperator, id: ruleId(`rule ${name}`) }),
    ),
  { maxLength: 4 },
);

describe('properties', () => {
  it('nothing is shown before the named instant if no fact changes, and something at it', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(0, 1), (all, freeOperators) => {
        const known = facts({ freeOperators });
        const decision = decide(all, known, NOW);
        if (!('wait' in decision)) return;
        expect(decision.wait).toBeGreaterThan(NOW);
        expect(decide(all, known, decision.wait - 1)).toEqual(decision);
        expect(decide(all, known, decision.wait)).toHaveProperty('show');
      }),
    );
  });

  it('"none" stays so for as long as no fact changes', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 200_000 }), (all, ms) => {
        const decision = decide(all, facts(), NOW);
        fc.pre('none' in decision);
        expect(decide(all, facts(), NOW + ms)).toEqual(decision);
      }),
    );
  });

  it('the explanation agrees with the decision', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(0, 1), fc.boolean(), (all, freeOperators, isPanelOpen) => {
        const known = facts({ freeOperators, isPanelOpen });
        for (const one of all) {
          const decision = decide([one], known, NOW);
          const explained = explain(one, known, NOW);
          expect(explained.wouldShow).toBe('show' in decision);
          expect(explained.showsFrom).toBe('wait' in decision ? decision.wait : null);
        }
      }),
    );
  });
});

describe('explain', () => {
  it('names each condition, its fact and when it will hold', () => {
    expect(explain(rule([onCart, after(30)]), facts({ freeOperators: 0 }), NOW)).toEqual({
      wouldShow: false,
      showsFrom: null,
      conditions: [
        { condition: onCart, actual: '/cart', holds: true, holdsFrom: null },
        { condition: after(30), actual: 10, holds: false, holdsFrom: NOW + 20_000 },
      ],
      heldBackBy: ['no-free-operator'],
    });
  });
});
