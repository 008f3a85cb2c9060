import type { Chance } from '../random.ts';
import { type Fault, type FaultName, faultNames, faults } from './faults.ts';

/** So many of all kinds, so many kills, or exactly these. */
export type Plan =
  | { readonly faults: number }
  | { readonly kills: number }
  | { readonly named: readonly FaultName[] };

export interface Step {
  readonly name: FaultName;
  readonly fault: Fault;
  /** The next step begins after so many more acknowledgements … */
  readonly acks: number;
  /** … or after this time (ms), whichever comes first. */
  readonly mostMs: number;
}

const step = (chance: Chance, name: FaultName): Step => ({
  name,
  fault: faults[name](chance),
  acks: chance.between(10, 60),
  mostMs: chance.between(300, 1_200),
});

/** The server dies in the middle of the traffic, again and again. */
const killStep = (chance: Chance): Step => ({
  ...step(chance, 'kill -9'),
  acks: chance.between(40, 90),
  mostMs: 8_000,
});

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** What goes wrong in a run, one after the other. */
export function makeSteps(chance: Chance, plan: Plan): Step[] {
  if ('named' in plan) return plan.named.map((name) => step(chance, name));
  if ('kills' in plan) return times(plan.kills, () => killStep(chance));
  return times(plan.faults, () => step(chance, chance.pick(faultNames)));
}
