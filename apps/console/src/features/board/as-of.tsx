import type { ReactElement } from 'react';
import type { Board } from '@parley/protocol';
import { formatSecond } from '../../shared/format/format.ts';
import { useNow } from '../../shared/time/use-now.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { BOARD_EVERY_MS } from './board.query.ts';
import styles from './board.module.css';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** A request may take this long (ms) before the figures count as old. */
const GRACE_MS = 5_000;

/** When these figures were true, to the second; and plainly, when newer ones cannot be had. */
export function AsOf({ board, fetchedAt }: { board: Board; fetchedAt: number }): ReactElement {
  const t = useBoardTexts();
  const isOld = useNow() - fetchedAt > BOARD_EVERY_MS + GRACE_MS;
  const time = formatSecond(board.asOf);
  return (
    <p className={styles['asOf']} role="status" aria-live={isOld ? 'polite' : 'off'}>
      {isOld && <Icon name="alert" size={16} />}
      {isOld ? t('stale', { time }) : t('asOf', { time })}
    </p>
  );
}
