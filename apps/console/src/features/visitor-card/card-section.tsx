import type { ReactElement, ReactNode } from 'react';
import styles from './visitor-card.module.css';

/** One of the four questions. */
export function CardSection({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className={styles['section']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
