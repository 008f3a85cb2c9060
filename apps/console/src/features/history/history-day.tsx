import type { ReactElement } from 'react';
import { formatDay } from '../../shared/format/format.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import styles from './history.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

const TWELVE_HOURS = 43_200_000;

/** A day that begins at `day` (ms), by its nearest name. */
export function HistoryDay({ day }: { day: number }): ReactElement {
  const t = useHistoryTexts();
  const today = startOfDay(useServerNowInMinutes());
  const yesterday = startOfDay(today - TWELVE_HOURS);
  const name = day === today ? t('today') : day === yesterday ? t('yesterday') : formatDay(day);
  return (
    <div role="listitem" className={styles['day']}>
      <h2>{name}</h2>
    </div>
  );
}
