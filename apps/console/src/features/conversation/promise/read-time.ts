const CLOCK = /(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d:.%€$₽])/u;
const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/** The moment that a text names by its hour, such as “by 15:00”, today or else tomorrow, in this machine's zone; null where it names none. */
export function readTime(text: string, now: number): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** A moment that people agree on: the next quarter of an hour that is at least so far ahead. */
export const soonest = (now: number, inMinutes: number): number =>
  Math.ceil((now + inMinutes * MINUTE) / (15 * MINUTE)) * 15 * MINUTE;

/** What is offered with one key, in minutes from now. */
export const SOON_MINUTES = [15, 30, 60, 120, DAY_MINUTES] as const;
