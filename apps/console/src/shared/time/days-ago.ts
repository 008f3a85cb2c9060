import { startOfDay } from './start-of-day.ts';

/** The instant (ms) at which the last so many days began in this machine's time zone; 1 is today. */
export function daysAgo(days: number, now: number): number {
  const today = new Date(startOfDay(now));
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1).getTime();
}
