import type { Goal, Outcome } from '@parley/protocol';

/** Whether a conversation that ended so could have reached any goal: nobody helps or sells to spam, or to who came to the wrong address. */
export const canReach = (outcome: Outcome): boolean => outcome !== 'spam' && outcome !== 'wrong-address';

/** Whether a conversation reached the goal of its team: whoever bought was helped too, whoever was only helped bought nothing. */
export const reaches = (goal: Goal, outcome: Outcome): boolean =>
  outcome === 'sold' || (goal === 'help' && outcome === 'solved');
