import type { ReactElement } from 'react';
import type { Board, Share } from '@parley/protocol';
import { formatNumber, formatShare } from '../../shared/format/format.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** Who did not rate, and why not: a figure made of the pleased alone would show here. */
export function SilenceFigure({ board }: { board: Board }): ReactElement {
  const t = useBoardTexts();
  const rows: readonly (readonly [string, Share])[] = [
    [t('silent'), board.silent],
    [t('declined'), board.declined],
    [t('notAsked'), board.notAsked],
  ];
  return (
    <Figure name={t('unrated')} formula={t('unratedFormula')}>
      <dl className={styles['parts']}>
        {rows.map(([name, { part, value }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">
              {formatNumber(part)}
              {value !== null && part > 0 && ` · ${formatShare(value)}`}
            </dd>
          </div>
        ))}
      </dl>
      {board.unaskedSites.length > 0 && (
        <p className={styles['quiet']} role="note">
          {t('unaskedSites', { sites: board.unaskedSites.join(', ') })}
        </p>
      )}
    </Figure>
  );
}
