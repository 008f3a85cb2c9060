import type { Outcome } from './scenario.ts';

interface Totals {
  readonly runs: number;
  readonly attempted: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly kills: number;
  readonly droppedAcks: number;
  readonly violations: number;
  readonly lateCopies: number;
  /** Runs that could not be finished. */
  readonly broken: number;
  readonly tookMs: number;
}

/** Adds up what runs brought. */
export function newTotals() {
  let totals: Totals = {
    runs: 0,
    attempted: 0,
    acknowledged: 0,
    refused: 0,
    kills: 0,
    droppedAcks: 0,
    violations: 0,
    lateCopies: 0,
    broken: 0,
    tookMs: 0,
  };
  return {
    now: () => totals,
    addBroken: () => void (totals = { ...totals, broken: totals.broken + 1 }),
    add(outcome: Outcome): void {
      totals = {
        runs: totals.runs + 1,
        attempted: totals.attempted + outcome.attempted,
        acknowledged: totals.acknowledged + outcome.acknowledged,
        refused: totals.refused + outcome.refused,
        kills: totals.kills + outcome.kills,
        droppedAcks: totals.droppedAcks + outcome.droppedAcks,
        violations: totals.violations + outcome.violations.length,
        lateCopies: totals.lateCopies + outcome.lateCopies,
        broken: totals.broken,
        tookMs: totals.tookMs + outcome.tookMs,
      };
    },
  };
}

/** One line for a run, and one more for each thing that is wrong. */
export function sayOutcome(outcome: Outcome): string {
  const { seed, faults, attempted, acknowledged, refused, droppedAcks, violations, lateCopies, tookMs } =
    outcome;
  const line = `seed ${seed}: ${acknowledged} of ${attempted} acknowledged, ${refused} refused, ${droppedAcks} acknowledgements dropped, ${lateCopies} late copies, ${violations.length} violations, ${(tookMs / 1_000).toFixed(1)} s [${faults.join(', ')}]`;
  return [line, ...violations.slice(0, 20).map(({ rule, detail }) => `  ✗ ${rule}: ${detail}`)].join('\n');
}

export const sayTotals = (totals: Totals): string =>
  [
    `${totals.runs} runs in ${Math.round(totals.tookMs / 1_000)} s: ${totals.attempted} attempted, ${totals.acknowledged} acknowledged, ${totals.refused} refused,`,
    `${totals.kills} times killed, ${totals.droppedAcks} acknowledgements dropped, ${totals.lateCopies} late copies: ${totals.violations} violations, ${totals.broken} runs broken.`,
  ].join(' ');
