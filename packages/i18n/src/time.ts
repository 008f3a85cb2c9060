/** The local time of an instant (ms) as 09:05. By hand, because the first use of Intl costs a phone some 90 ms. */
export function hhmm(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

export type TimeSince = { readonly unit: 'now' | 'minutes' | 'hours' | 'days'; readonly count: number };

/** How long `ms` is in its largest whole unit; under a minute, or negative from a clock that is behind, is `now`. */
export function timeSince(ms: number): TimeSince {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 1440) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / 1440) };
}
