import type { Say } from '../say.ts';
import { measureLoads, type Loads } from './measure/loading.ts';
import { measureMemory, type Memory } from './measure/memory.ts';
import { measureWork, type Work } from './measure/work.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** The same with next to nothing in the console, and in the middle of the rush. */
export interface Pair<T> {
  readonly idle: T;
  readonly busy: T;
}

export interface Round {
  readonly loads: Pair<Loads>;
  readonly work: Pair<Work>;
}

export interface Figures {
  readonly rounds: readonly Round[];
  readonly memory: Memory;
}

/** A laptop of the lower class, as against the machine that measures. */
const SLOWER = 4;

async function measureRound({ browser, idle, busy }: Stage, plan: Plan): Promise<Round> {
  const sit = (house: Stage['busy'], changes: number): Promise<Work> =>
    measureWork(browser, house, { slower: SLOWER, changes, plan });
  return {
    loads: {
      idle: await measureLoads(browser, idle, SLOWER),
      busy: await measureLoads(browser, busy, SLOWER),
    },
    work: { idle: await sit(idle, 0), busy: await sit(busy, plan.changes) },
  };
}

/** Everything, round after round; nothing else of ours runs meanwhile. */
export async function measureConsole(stage: Stage, plan: Plan, say: Say): Promise<Figures> {
  // The first load warms the browser up and is not counted.
  say('warming up');
  await measureLoads(stage.browser, stage.idle, 1);
  const rounds: Round[] = [];
  for (let round = 1; round <= plan.rounds; round += 1) {
    rounds.push(await measureRound(stage, plan));
    say(`round ${round} of ${plan.rounds}`);
  }
  say(`memory, ${plan.memoryMinutes} minutes`);
  return { rounds, memory: await measureMemory(stage.browser, stage.busy, plan) };
}
