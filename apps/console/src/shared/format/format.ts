import { currentLanguage } from '../i18n/load-texts.ts';

const cache = new Map<
  string,
  Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.DisplayNames
>();

/** Formatters are dear to make, so each is made once per language. */
function formatter<F extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames>(
  name: string,
  make: (locale: string) => F,
): F {
  const key = `${currentLanguage()} ${name}`;
  const known = cache.get(key);
  if (known) return known as F;
  const made = make(currentLanguage());
  cache.set(key, made);
  return made;
}

/** 14:05, in the operator's own time zone. */
export const formatTime = (at: number): string =>
  formatter(
    'time',
    (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  ).format(at);

/** 14:05:09: for figures that say when they were true. */
export const formatSecond = (at: number): string =>
  formatter(
    'second',
    (locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }),
  ).format(at);

/** 3 March. */
export const formatDay = (at: number): string =>
  formatter('day', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })).format(at);

/** 3 March 2026. */
export const formatDate = (at: number): string =>
  formatter('date', (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' })).format(at);

/** 3 March 2026, 14:05:09: for titles, where exactness is asked for. */
export const formatInstant = (at: number): string =>
  formatter(
    'instant',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' }),
  ).format(at);

/** 14:05, with its day where that is not today. */
export const formatMoment = (at: number): string =>
  new Date(at).toDateString() === new Date().toDateString()
    ? formatTime(at)
    : `${formatDay(at)}, ${formatTime(at)}`;

export const formatNumber = (value: number): string =>
  formatter('number', (locale) => new Intl.NumberFormat(locale)).format(value);

/** 48213 as 49 kB, 2500000 as 2.5 MB. */
export function formatBytes(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  return formatter(
    unit,
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: isSmall ? 0 : 1 }),
  ).format(isSmall ? Math.ceil(bytes / 1_000) : bytes / 1_000_000);
}

/** 0.934 as 93 %. */
export const formatShare = (value: number): string =>
  formatter(
    'share',
    (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  ).format(value);

/** The country's name in the interface language, from its two letters. */
export function formatCountry(code: string): string {
  const names = formatter('country', (locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  try {
    return names.of(code.toUpperCase()) ?? code;
  } catch {
    return code; // Not a country code: shown as it came.
  }
}

/** 75000 as 1:15, for clocks that run; from an hour on 1:02:03. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
