import type { ReactElement } from 'react';
import { formatDay } from '../../../shared/format/format.ts';
import { useServerNowInMinutes } from '../../../shared/time/use-now.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

const DAY_MS = 86_400_000;

export function DaySeparator({ at }: { readonly at: number }): ReactElement {
  const t = useConversationTexts();
  const day = new Date(at).toDateString();
  const now = useServerNowInMinutes();
  const isToday = day === new Date(now).toDateString();
  const isYesterday = day === new Date(now - DAY_MS).toDateString();
  return (
    <p className={styles['day']}>
      <time dateTime={new Date(at).toISOString()}>
        {isToday ? t('today') : isYesterday ? t('yesterday') : formatDay(at)}
      </time>
    </p>
  );
}
