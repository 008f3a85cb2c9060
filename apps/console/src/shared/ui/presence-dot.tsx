import type { Presence } from '@parley/protocol';
import type { ReactElement } from 'react';
import styles from './presence-dot.module.css';

/** Filled is there, half is away, hollow is gone; the word stands beside it. */
export function PresenceDot({ presence }: { readonly presence: Presence }): ReactElement {
  return <span aria-hidden="true" className={styles['dot']} data-presence={presence} />;
}
