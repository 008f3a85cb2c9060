import { Outcome } from '@parley/protocol';
import { expect, test } from 'vitest';
import { canReach, reaches } from '../src/goals.ts';

test('[GOL-3] each goal is reached by its outcomes, and spam and wrong addresses are no missed ones', () => {
  const reached = (goal: 'help' | 'sell') => Outcome.options.filter((outcome) => reaches(goal, outcome));
  expect(reached('help')).toEqual(['solved', 'sold']);
  expect(reached('sell')).toEqual(['sold']);
  expect(Outcome.options.filter((outcome) => !canReach(outcome))).toEqual(['wrong-address', 'spam']);
});
