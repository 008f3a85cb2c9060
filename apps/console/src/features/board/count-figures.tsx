import type { ReactElement } from 'react';
import type { Board } from '@parley/protocol';
import { formatNumber } from '../../shared/format/format.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { HistoryLink } from './history-link.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** How many began, wait and are open. */
export function CountFigures({ board }: { board: Board }): ReactElement {
  const t = useBoardTexts();
  const inbox = hrefOf(inboxPlace());
  return (
    <div className={styles['counts']}>
      <Figure name={t('conversations')} formula={t('conversationsFormula')}>
        <p className={styles['value']}>{formatNumber(board.conversations)}</p>
        {board.conversations > 0 && (
          <HistoryLink filter={{ show: 'all', since: board.from }}>{t('showEnded')}</HistoryLink>
        )}
      </Figure>
      <Figure name={t('waiting')} formula={t('waitingFormula')}>
        <p className={styles['value']}>{formatNumber(board.waitingNow)}</p>
        {board.waitingNow > 0 && (
          <a className={styles['link']} href={inbox}>
            {t('showWaiting')}
          </a>
        )}
      </Figure>
      <Figure name={t('open')} formula={t('openFormula')}>
        <p className={styles['value']}>{formatNumber(board.openNow)}</p>
        {board.openNow > 0 && (
          <a className={styles['link']} href={inbox}>
            {t('showOpen')}
          </a>
        )}
      </Figure>
    </div>
  );
}
