import type { Outcome } from './scenario.ts';

const nothing = {
  runs: 0,
  attempted: 0,
  acknowledged: 0,
  refused: 0,
  kills: 0,
  droppedAcks: 0,
  violations: 0,
  /** Runs that could not be finished. */
  broken: 0,
};

export type Totals = Readonly<typeof nothing>;

/** Adds up what runs brought, to what earlier ones did. */
export function newTotals(before: Totals = nothing) {
  let totals = before;
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
        broken: totals.broken,
      };
    },
  };
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** Minutes and seconds. */
export const sayTime = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${twoDigits(Math.floor(ms / 1_000) % 60)}`;

/** One line for a run, and one more for each thing that is wrong. */
export function sayOutcome(outcome: Outcome): string {
  const { seed, faults, attempted, acknowledged, refused, droppedAcks, violations, tookMs } = outcome;
  const counts = [
    `${acknowledged} of ${attempted} acknowledged`,
    `${refused} refused`,
    ...(droppedAcks > 0 ? [`${droppedAcks} acknowledgements dropped`] : []),
    `${violations.length} violations`,
    `${(tookMs / 1_000).toFixed(1)} s`,
  ];
  const told = [...Map.groupBy(faults, (name) => name)].map(([name, same]) =>
    same.length > 1 ? `${same.length} × ${name}` : name,
  );
  const line = `seed ${seed}${outcome.isPolling ? ', polling' : ''}: ${counts.join(', ')} [${told.join(', ')}]`;
  return [line, ...violations.slice(0, 20).map(({ rule, detail }) => `  ✗ ${rule}: ${detail}`)].join('\n');
}

export const sayTotals = (totals: Totals): string =>
  [
    `${totals.runs} runs: ${totals.attempted} attempted, ${totals.acknowledged} acknowledged, ${totals.refused} refused,`,
    `${totals.kills} times killed, ${totals.droppedAcks} acknowledgements dropped: ${totals.violations} violations, ${totals.broken} runs broken.`,
  ].join(' ');
