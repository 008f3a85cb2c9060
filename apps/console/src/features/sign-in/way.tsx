import type { ReactElement } from 'react';
import styles from './account-page.module.css';

interface WayProps {
  readonly label: string;
  readonly onGo: () => void;
}

/** A quiet way to another form. */
export function Way({ label, onGo }: WayProps): ReactElement {
  return (
    <button type="button" className={styles['way']} onClick={onGo}>
      {label}
    </button>
  );
}
