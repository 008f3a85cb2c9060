import { parseArgs } from 'node:util';

/** How much is measured; times in ms. */
export interface Plan {
  /** Visitors connected while messages are carried. */
  readonly visitors: number;
  /** Operators who all hear of every conversation, rising. */
  readonly teams: readonly number[];
  readonly rounds: number;
  readonly pressMs: number;
  /** Messages a second at which waits are measured. */
  readonly paces: readonly number[];
  readonly paceMs: number;
  /** Idle connections at which memory is weighed, rising. */
  readonly idle: readonly number[];
  /** Messages stored when the start and a replay are timed. */
  readonly stored: number;
  /** Only throughput, for the gate. */
  readonly isGate: boolean;
  readonly profileTo: string | undefined;
}

const full = {
  visitors: 1_000,
  teams: [1, 5, 20],
  rounds: 7,
  pressMs: 3_000,
  paces: [100, 1_000],
  paceMs: 10_000,
  idle: [1_000, 5_000],
  stored: 1_000_000,
};
/** Shows that everything runs; its figures say little. So many visitors that none of them exceeds what one may send. */
const quick = {
  visitors: 400,
  teams: [1, 3],
  rounds: 2,
  pressMs: 400,
  paces: [50],
  paceMs: 1_000,
  idle: [100, 300],
  stored: 10_000,
};
const gate = { ...full, teams: [1, 20], rounds: 5, pressMs: 1_500 };

export interface Wanted {
  readonly plan: Plan;
  readonly isPublished: boolean;
}

/** Reads the command line; throws with the reason when it makes no sense. */
export function readPlan(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  if (values.publish && (values.quick || values.gate)) throw new Error('Only a whole run is published.');
  const size = values.gate ? gate : values.quick ? quick : full;
  return {
    plan: { ...size, isGate: values.gate, profileTo: values.profile },
    isPublished: values.publish,
  };
}
