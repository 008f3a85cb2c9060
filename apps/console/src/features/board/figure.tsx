import type { ReactElement, ReactNode } from 'react';
import { Formula } from './formula.tsx';
import styles from './board.module.css';

interface FigureProps {
  readonly name: string;
  readonly formula: string;
  readonly children: ReactNode;
  readonly isFirst?: boolean;
}

/** One figure with its name and its formula. */
export function Figure({ name, formula, children, isFirst = false }: FigureProps): ReactElement {
  return (
    <section className={styles['figure']} data-first={isFirst} aria-label={name}>
      <h2>
        {name} <Formula figure={name} text={formula} />
      </h2>
      {children}
    </section>
  );
}
