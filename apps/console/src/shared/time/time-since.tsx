import { timeSince } from '@parley/i18n';
import type { ReactElement } from 'react';
import { formatInstant } from '../format/format.ts';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
import { useServerNowInMinutes } from './use-now.ts';

const KEYS = { now: 'justNow', minutes: 'minutesShort', hours: 'hoursShort', days: 'daysShort' } as const;

/** "5 min" since an instant; the exact time is its title. */
export function TimeSince({ at }: { readonly at: number }): ReactElement {
  const t = useSharedTexts();
  // A row that has just arrived is newer than the minute that began before it.
  const { unit, count } = timeSince(Math.max(0, useServerNowInMinutes() - at));
  const key = KEYS[unit];
  return (
    <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
      {key === 'justNow' ? t(key) : t(key, { count })}
    </time>
  );
}
