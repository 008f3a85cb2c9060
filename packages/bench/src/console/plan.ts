import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Plan {
  /** Conversations that wait or are talked in, besides the operator's own. */
  readonly conversations: number;
  /** Messages of the longest. */
  readonly messages: number;
  /** What the console is told a second. */
  readonly changes: number;
  readonly rounds: number;
  readonly keystrokes: number;
  readonly switches: number;
  readonly memoryMinutes: number;
}

const full = {
  conversations: 500,
  messages: 10_000,
  changes: 200,
  rounds: 5,
  keystrokes: 60,
  switches: 12,
  memoryMinutes: 4,
};
/** Shows that everything runs; its figures say little. */
const quick = {
  conversations: 120,
  messages: 300,
  changes: 50,
  rounds: 1,
  keystrokes: 10,
  switches: 3,
  memoryMinutes: 0.2,
};

interface Wanted {
  readonly plan: Plan;
  readonly isGate: boolean;
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
      minutes: { type: 'string' },
      rounds: { type: 'string' },
    },
  });
  if (values.publish && values.quick) throw new Error('Only a whole run is published.');
  const plan = values.quick ? quick : full;
  const memoryMinutes = values.minutes === undefined ? plan.memoryMinutes : Number(values.minutes);
  if (!(memoryMinutes > 0)) throw new Error('--minutes is how long memory is watched, such as 60.');
  const rounds = values.rounds === undefined ? plan.rounds : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is how often all is measured.');
  return { plan: { ...plan, memoryMinutes, rounds }, isGate: values.gate, isPublished: values.publish };
}
