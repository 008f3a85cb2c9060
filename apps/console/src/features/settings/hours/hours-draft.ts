import type { Translate } from '@parley/i18n';
import type { DayHours, OpeningHours, SiteHours } from '@parley/protocol';
import { problems, wholeNumber } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from './texts/en.ts';

export interface HoursDraft {
  readonly isKept: boolean;
  readonly timeZone: string;
  /** Monday first, as people write them. */
  readonly days: readonly string[];
  readonly dates: string;
  readonly target: string;
  readonly mailTarget: string;
  readonly reply: string;
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const written = (ranges: DayHours): string =>
  ranges.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');

const standardWeek = ['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '', ''];

export const draftOf = ({ hours, answerTargetMs, mailTargetMs, replyWithinMs }: SiteHours): HoursDraft => ({
  isKept: hours !== null,
  timeZone: hours?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: hours?.week.map(written) ?? standardWeek,
  dates: (hours?.dates ?? [])
    .map(({ date, ranges, name }) => [date, written(ranges), name].filter(Boolean).join(' '))
    .join('\n'),
  target: String(answerTargetMs / 1_000),
  mailTarget: String(mailTargetMs / 1_000),
  reply: replyWithinMs === null ? '' : String(replyWithinMs / 60_000),
});

function minutesOf(hours: string | undefined, minutes: string | undefined): number | null {
  const at = Number(hours) * 60 + Number(minutes ?? 0);
  return Number.isInteger(at) && at <= 1_440 && Number(minutes ?? 0) < 60 ? at : null;
}

/** What people write between commas; null when it is no list of times in order. */
export function readRanges(text: string): DayHours | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const ranges: { from: number; to: number }[] = [];
  for (const part of parts.filter(Boolean)) {
    const [, a, b, c, d] = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part) ?? [];
    const [from, to] = [minutesOf(a, b), minutesOf(c, d)];
    const isAfter = from !== null && from >= (ranges.at(-1)?.to ?? 0);
    if (from === null || to === null || !isAfter || to <= from) return null;
    ranges.push({ from, to });
  }
  return ranges.length <= 4 ? ranges : null;
}

const isDate = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** One line: a date, hours if it is open, and what day it is. */
function readDate(line: string): OpeningHours['dates'][number] | null {
  const [, date = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(line.trim()) ?? [];
  if (!isDate(date)) return null;
  const [hours = ''] = /^[\d:.,;\s–—-]*/.exec(rest) ?? [];
  const ranges = readRanges(hours);
  return ranges && { date, ranges, name: rest.slice(hours.length).trim().slice(0, 80) };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The number of the first line that cannot be read, or that names a day again; null when all can. */
function wrongLine(text: string): number | null {
  const seen = new Set<string>();
  for (const [at, line] of linesOf(text).entries()) {
    const day = readDate(line);
    if (!day || seen.has(day.date)) return at + 1;
    seen.add(day.date);
  }
  return null;
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const bodyOf = ({
  isKept,
  timeZone,
  days,
  dates,
  target,
  mailTarget,
  reply,
}: HoursDraft): SiteHours => ({
  hours: isKept
    ? {
        timeZone: timeZone.trim(),
        week: days.map((day) => readRanges(day) ?? []),
        dates: linesOf(dates).flatMap((line) => readDate(line) ?? []),
      }
    : null,
  answerTargetMs: Number(target) * 1_000,
  mailTargetMs: Number(mailTarget) * 1_000,
  replyWithinMs: reply.trim() === '' ? null : Number(reply) * 60_000,
});

/** What keeps the hours from being saved, in words. */
export function hoursProblems(draft: HoursDraft, t: Translate<typeof en>): Problems<HoursDraft> {
  const { isKept, timeZone, days, dates, target, mailTarget, reply } = draft;
  const line = wrongLine(dates);
  return problems<HoursDraft>({
    timeZone: isKept && !isTimeZone(timeZone.trim()) ? t('zoneWrong') : undefined,
    days: isKept && days.some((day) => readRanges(day) === null) ? t('wrongRanges') : undefined,
    dates: isKept && line !== null ? t('datesWrong', { line }) : undefined,
    target: wholeNumber(target, 20, 600) === null ? t('targetWrong') : undefined,
    mailTarget: wholeNumber(mailTarget, 60, 86_400) === null ? t('mailTargetWrong') : undefined,
    reply: reply.trim() !== '' && wholeNumber(reply, 15, 10_080) === null ? t('replyWrong') : undefined,
  });
}
