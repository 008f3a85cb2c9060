import type { ReactElement } from 'react';
import type { Board } from '@parley/protocol';
import { formatNumber, formatShare } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { useBoardTexts } from './texts/use-board-texts.ts';

/**
 * Ratings scale by scale, worst face first. Only where another scale than three faces was used: what several scales come to
 * together is never shown without this.
 */
export function ScaleFigures({ board }: { board: Board }): ReactElement | null {
  const t = useBoardTexts();
  const { ratingsByScale: scales } = board;
  if (scales.every(({ scale }) => scale === 3)) return null;
  return (
    <>
      <dl className={styles['parts']}>
        {scales.map(({ scale, faces, satisfaction: { value } }) => (
          <div key={scale}>
            <dt>{t('onScale', { scale })}</dt>
            <dd className="tabular">
              {faces.map(formatNumber).join(' · ')}
              {value !== null && ` → ${formatShare(value)}`}
            </dd>
          </div>
        ))}
      </dl>
      {scales.length > 1 && <p className={styles['quiet']}>{t('mixedScales')}</p>}
    </>
  );
}
