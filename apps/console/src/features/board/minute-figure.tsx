import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Board } from '@parley/protocol';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { formatClock } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { HistoryLink } from './history-link.tsx';
import { ShareValue } from './share-value.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

const SECOND = 1_000;

/** The share answered within the time that sites promise, and the guard that keeps it honest. */
export function MinuteFigure({ board }: { board: Board }): ReactElement {
  const t = useBoardTexts();
  const { answeredInTime, transferred, medianFirstResponseMs, from, targetsMs } = board;
  const language = useLanguage();
  const formula = t('inTimeFormula', {
    seconds: new Intl.ListFormat(language, { type: 'disjunction' }).format(
      (targetsMs.length > 0 ? targetsMs : [LIMITS.answerTargetMs]).map((ms) => String(ms / SECOND)),
    ),
    grace: LIMITS.abandonGraceMs / SECOND,
  });
  return (
    <div className={styles['minute']}>
      <Figure name={t('inTime')} formula={formula} isFirst>
        <ShareValue share={answeredInTime} />
        {medianFirstResponseMs !== null && (
          <p className={styles['quiet']}>{t('median', { time: formatClock(medianFirstResponseMs) })}</p>
        )}
        {answeredInTime.part < answeredInTime.whole && (
          <HistoryLink filter={{ show: 'late', since: from }}>{t('showLate')}</HistoryLink>
        )}
      </Figure>
      <Figure name={t('transferred')} formula={`${t('transferredFormula')} ${t('transferredWhy')}`}>
        <ShareValue share={transferred} />
      </Figure>
    </div>
  );
}
