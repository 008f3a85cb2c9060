import type { ReactElement, ReactNode } from 'react';
import { hrefOf } from '../../shared/router/place.ts';
import { EVERYTHING, filterHistory, type HistoryFilter } from '../../shared/screen/history-filter.store.ts';
import styles from './board.module.css';

interface HistoryLinkProps {
  readonly filter: Pick<HistoryFilter, 'show' | 'since'> & Partial<Pick<HistoryFilter, 'whose'>>;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to the ended conversations behind a figure. */
export function HistoryLink({ filter, label, children }: HistoryLinkProps): ReactElement {
  return (
    <a
      className={styles['link']}
      href={hrefOf({ screen: 'history', conversationId: null, part: 'conversation' })}
      aria-label={label}
      onClick={() => filterHistory({ ...EVERYTHING, ...filter })}
    >
      {children}
    </a>
  );
}
