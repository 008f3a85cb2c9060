import type { ReactElement } from 'react';
import { currentLanguage } from '../i18n/load-texts.ts';
import { useServerNowInMinutes } from '../time/use-now.ts';
import { Fact } from './facts.tsx';
import { useVisitTexts } from './texts/use-visit-texts.ts';

/** What time it is where the visitor is; nothing when their browser named no zone that this one knows. Stands inside `Facts`. */
export function LocalTimeFact({ timeZone }: { timeZone: string | null }): ReactElement | null {
  const t = useVisitTexts();
  const time = localTime(useServerNowInMinutes(), timeZone);
  return time === null ? null : <Fact name={t('localTime')}>{time}</Fact>;
}

function localTime(now: number, timeZone: string | null): string | null {
  if (timeZone === null) return null;
  try {
    const shape = {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const;
    return new Intl.DateTimeFormat(currentLanguage(), shape).format(now);
  } catch {
    return null; // A zone that was named after this browser was made.
  }
}
