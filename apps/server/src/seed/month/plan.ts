import type { Locale } from '@parley/protocol';
import type { Random } from './random.ts';

/** How busy each hour of a day is (UTC), from midnight on. */
const HOURS = [1, 1, 1, 1, 2, 4, 8, 14, 22, 28, 30, 28, 24, 26, 28, 26, 24, 22, 20, 18, 14, 9, 5, 2];
/** Sundays are quiet. */
const DAYS = [0.5, 1.1, 1.1, 1, 1, 1, 0.7];

const hourMs = 3_600_000;

/** Where a conversation goes, drawn once at its beginning. */
export interface Plan {
  readonly at: number;
  readonly locale: Locale;
  readonly isReturning: boolean;
  /** Null: nobody answers, and the visitor leaves after `patienceMs`. */
  readonly answerAfterMs: number | null;
  readonly patienceMs: number;
  readonly isTransferred: boolean;
  readonly endedBy: 'visitor' | 'operator';
  readonly rating: 'bad' | 'neutral' | 'good' | null;
  readonly givesName: boolean;
  readonly wasInvited: boolean;
}

/** When people come, in order of time, so many that about `count` come in the whole. */
export function drawArrivals(
  random: Random,
  span: { readonly from: number; readonly to: number },
  count: number,
): number[] {
  const hours: { at: number; weight: number }[] = [];
  for (let at = span.from; at < span.to; at += hourMs) {
    const date = new Date(at);
    const weight = (HOURS[date.getUTCHours()] ?? 1) * (DAYS[date.getUTCDay()] ?? 1);
    hours.push({ at, weight: weight * Math.min(1, (span.to - at) / hourMs) });
  }
  const total = hours.reduce((sum, { weight }) => sum + weight, 0);
  return hours
    .flatMap(({ at, weight }) => {
      const exact = (count * weight) / total;
      const many = Math.floor(exact) + (random.chance(exact % 1) ? 1 : 0);
      return Array.from({ length: many }, () => at + random.between(0, hourMs - 1));
    })
    .filter((at) => at < span.to)
    .sort((a, b) => a - b);
}

export function drawPlan(random: Random, at: number): Plan {
  const isAnswered = random.chance(0.94);
  const waits = { quick: 84, slow: 12, late: 4 } as const;
  const medians = { quick: 17_000, slow: 70_000, late: 170_000 } as const;
  const answerAfterMs = Math.max(2_500, random.wait(medians[random.weighted(waits)], 0.5));
  // Whoever waited longer is less content.
  const isSlow = answerAfterMs > 60_000;
  const scores = isSlow ? { bad: 30, neutral: 25, good: 45 } : { bad: 5, neutral: 11, good: 84 };
  return {
    at,
    locale: random.weighted({ en: 45, ru: 30, it: 25 }),
    isReturning: random.chance(0.25),
    answerAfterMs: isAnswered ? answerAfterMs : null,
    patienceMs: random.chance(0.3) ? random.between(1_500, 4_800) : random.wait(75_000, 0.6),
    isTransferred: random.chance(0.11),
    endedBy: random.chance(0.7) ? 'operator' : 'visitor',
    rating: random.chance(0.41) ? random.weighted(scores) : null,
    givesName: random.chance(0.45),
    wasInvited: random.chance(0.18),
  };
}
