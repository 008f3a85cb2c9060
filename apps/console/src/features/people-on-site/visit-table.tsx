import type { ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import type { Visit, VisitId } from '@parley/protocol';
import { useHeld } from '../../shared/steady/use-held.ts';
import { useSettledRows } from '../../shared/steady/use-settled-rows.ts';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import { VisitRow } from './visit-row.tsx';
import styles from './visits.module.css';

interface VisitTableProps {
  readonly visits: readonly Visit[];
  readonly selectedId: VisitId | null;
}

/** The list of people on the site. Only the rows on the screen exist, and none moves while a hand is on them. */
export function VisitTable({ visits, selectedId }: VisitTableProps): ReactElement {
  const t = usePeopleTexts();
  const { isHeld, handlers } = useHeld();
  const { rows, gone, waiting, release } = useSettledRows(visits, isHeld);
  return (
    <div className={styles['tableFrame']} {...handlers}>
      {waiting > 0 && (
        <button type="button" className={styles['arrived']} onClick={release}>
          {t('moreArrived', { count: waiting })}
        </button>
      )}
      <div className={styles['scroll']}>
        <div role="table" aria-labelledby="people-title" aria-rowcount={rows.length + 1}>
          <HeaderRow />
          <Virtualizer startMargin={33}>
            {rows.map((visit, index) => (
              <VisitRow
                key={visit.id}
                visit={visit}
                rowIndex={index + 2}
                isSelected={visit.id === selectedId}
                isGone={gone.has(visit.id)}
              />
            ))}
          </Virtualizer>
        </div>
      </div>
    </div>
  );
}

function HeaderRow(): ReactElement {
  const t = usePeopleTexts();
  return (
    <div role="row" aria-rowindex={1} className={`${styles['row']} ${styles['headerRow']}`}>
      <span role="columnheader">{t('columnWho')}</span>
      <span role="columnheader">{t('columnPage')}</span>
      <span role="columnheader">{t('columnSource')}</span>
      <span role="columnheader">{t('columnVisit')}</span>
      <span role="columnheader">{t('columnState')}</span>
    </div>
  );
}
