import { quantile } from '../report/statistics.ts';
import type { Waits } from './orders.ts';

/** Collects waits (ms). */
export function createWaits(): { add: (ms: number) => void; sum: () => Waits } {
  const all: number[] = [];
  return {
    add: (ms) => void all.push(ms),
    sum() {
      const sorted = Float64Array.from(all).sort();
      return {
        count: sorted.length,
        p50: quantile(sorted, 0.5),
        p99: quantile(sorted, 0.99),
        most: sorted.at(-1) ?? 0,
      };
    },
  };
}
