import type { ReactElement } from 'react';
import type { Share } from '@parley/protocol';
import { formatNumber, formatShare } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** An interval wider than this (as a share) says more than the value in it. */
const VAGUE = 0.3;

/** A share with what it was counted from and its interval; with few cases the interval takes the value's place. */
export function ShareValue({ share }: { share: Share }): ReactElement {
  const t = useBoardTexts();
  const { part, whole, value, low, high } = share;
  if (value === null || low === null || high === null) {
    return (
      <>
        <p className={styles['value']}>–</p>
        <p className={styles['quiet']}>{t('nothing')}</p>
      </>
    );
  }
  const isVague = high - low > VAGUE;
  return (
    <>
      <p className={styles['value']} data-vague={isVague}>
        {isVague ? `${formatShare(low)} – ${formatShare(high)}` : formatShare(value)}
      </p>
      <Interval value={value} low={low} high={high} />
      <p className={styles['quiet']}>
        {t('of', { part: formatNumber(part), whole: formatNumber(whole) })}
        {' · '}
        {isVague ? t('small') : t('interval', { low: formatShare(low), high: formatShare(high) })}
      </p>
    </>
  );
}

/** The value as a stroke in the band that chance leaves it; the words beneath say the same. */
function Interval({ value, low, high }: { value: number; low: number; high: number }): ReactElement {
  return (
    <div className={styles['interval']} aria-hidden="true">
      <span style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      <b style={{ left: `${value * 100}%` }} />
    </div>
  );
}
