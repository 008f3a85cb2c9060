import type { Say } from '../say.ts';
import { measureVisit, minus, type Cost } from './measure/cost.ts';
import { measureWaits, type Waits } from './measure/waits.ts';
import { measureWeight, type Weights } from './measure/weight.ts';
import type { Stage } from './stage.ts';

/** What the widget adds to the empty page that was measured in the same round. */
export interface Round {
  readonly load: Cost;
  readonly tap: Cost;
  readonly lively: Cost;
  /** The empty page itself. */
  readonly empty: Cost;
  readonly waits: Waits;
}

export interface Figures {
  readonly weights: Weights;
  readonly rounds: readonly Round[];
}

/** A phone of the middle class, as against the machine that measures. */
const SLOWER = 4;

async function measureRound(stage: Stage): Promise<Round> {
  const { pages } = stage;
  const empty = await measureVisit(stage, pages.empty, SLOWER);
  const quiet = await measureVisit(stage, pages.quiet, SLOWER);
  const lively = await measureVisit(stage, pages.lively, SLOWER);
  const waits = await measureWaits(stage, SLOWER);
  return {
    load: minus(quiet.load, empty.load),
    tap: minus(quiet.tap, empty.tap),
    lively: minus(lively.load, empty.load),
    empty: empty.load,
    waits,
  };
}

/** Everything, round after round; nothing else of ours runs meanwhile. */
export async function measureWidget(stage: Stage, count: number, say: Say): Promise<Figures> {
  say('weighing');
  const weights = await measureWeight(stage);
  const rounds: Round[] = [];
  // The first visits warm the browser up and are not counted.
  say('warming up');
  await measureVisit(stage, stage.pages.quiet, 1);
  for (let round = 1; round <= count; round += 1) {
    rounds.push(await measureRound(stage));
    const { load, waits } = rounds.at(-1) ?? {};
    say(
      `round ${round} of ${count}: ${load?.scriptMs.toFixed(0)} ms of script, composer after ${waits?.composerMs.toFixed(0)} ms`,
    );
  }
  return { weights, rounds };
}
