import type { DayHours, OpeningHours } from '@parley/protocol';
import { Temporal } from 'temporal-polyfill';

/** A time during which the site is answered, in ms since 1970; the end does not belong to it. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** Nobody plans further; a schedule without any opening in this many days has none. */
const mostDays = 62;

/** The moment at which the clocks there show so many minutes of the day. A time that a change of clocks leaves out is the same distance after the change. */
function instantOf(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  // Midnight at the end of a day is the beginning of the next.
  const day = minutes === 1_440 ? date.add({ days: 1 }) : date;
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor((minutes % 1_440) / 60),
    minute: minutes % 60,
  });
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

function rangesOf({ week, dates }: OpeningHours, date: Temporal.PlainDate): DayHours {
  const named = dates.find((one) => one.date === date.toString());
  return named?.ranges ?? week[date.dayOfWeek - 1] ?? [];
}

/** The openings that end after `from`, in order; those that touch at midnight are one. */
export function* openings(hours: OpeningHours, from: number): Generator<Opening> {
  const { timeZone } = hours;
  const today = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate();
  let held: Opening | null = null;
  for (let day = -1; day < mostDays; day += 1) {
    const date = today.add({ days: day });
    for (const range of rangesOf(hours, date)) {
      const begins = instantOf(date, range.from, timeZone);
      const ends = instantOf(date, range.to, timeZone);
      // What lies wholly in the hour that clocks leave out does not take place.
      if (ends <= begins) continue;
      if (held && held.to >= begins) {
        held = { from: held.from, to: Math.max(held.to, ends) };
        continue;
      }
      if (held && held.to > from) yield held;
      held = { from: begins, to: ends };
    }
  }
  if (held && held.to > from) yield held;
}

export interface OpenState {
  readonly isOpen: boolean;
  /** When it opens next; null while it is open, and for who never opens. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

export function openStateAt(hours: OpeningHours, now: number): OpenState {
  const next = openings(hours, now).next();
  if (next.done) return { isOpen: false, opensAt: null, closesAt: null };
  const { from, to } = next.value;
  const isOpen = from <= now;
  return { isOpen, opensAt: isOpen ? null : from, closesAt: isOpen ? to : null };
}

/** The moment at which so much open time (ms) has passed since `from`; null when it never will. */
export function afterOpenTime(hours: OpeningHours, from: number, ms: number): number | null {
  let left = ms;
  for (const opening of openings(hours, from)) {
    const begins = Math.max(opening.from, from);
    if (opening.to - begins >= left) return begins + left;
    left -= opening.to - begins;
  }
  return null;
}

/** How much open time (ms) lies between two moments. */
export function openTimeBetween(hours: OpeningHours, from: number, to: number): number {
  let sum = 0;
  for (const opening of openings(hours, from)) {
    if (opening.from >= to) break;
    sum += Math.min(opening.to, to) - Math.max(opening.from, from);
  }
  return sum;
}

const halfHour = 1_800_000;
const callsOffered = { most: 24, days: 7, afterMs: 900_000 } as const;

/** Full and half hours of UTC within the hours, from a quarter of an hour on, at most a week ahead. */
export function callTimes(hours: OpeningHours, now: number): number[] {
  const earliest = now + callsOffered.afterMs;
  const latest = now + callsOffered.days * 86_400_000;
  const times: number[] = [];
  for (const { from, to } of openings(hours, earliest)) {
    let at = Math.ceil(Math.max(from, earliest) / halfHour) * halfHour;
    // The last call begins half an hour before closing.
    for (; at <= to - halfHour && at <= latest && times.length < callsOffered.most; at += halfHour)
      times.push(at);
    if (times.length >= callsOffered.most || to > latest) break;
  }
  return times;
}

/** Whether somebody can be called then. */
export function isOpenAt(hours: OpeningHours, at: number): boolean {
  const next = openings(hours, at).next();
  return !next.done && next.value.from <= at;
}
