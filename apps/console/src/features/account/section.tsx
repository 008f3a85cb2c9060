import { useId, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './account.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Why the last attempt failed, said at once. */
export function FailureLine({ failure }: { readonly failure: string | null }): ReactElement {
  return (
    <p role="alert" className={styles['failure']}>
      {failure !== null && (
        <>
          <Icon name="alert" /> {failure}
        </>
      )}
    </p>
  );
}
