import type { ReactElement } from 'react';
import { useToastsStore } from '../../shared/screen/toasts.store.ts';
import { useAppTexts } from '../texts/use-app-texts.ts';
import styles from './toasts.module.css';

/** Short news near the top of the screen, where nothing is written, each with at most one thing to do about it. */
export function Toasts(): ReactElement {
  const app = useAppTexts();
  const toasts = useToastsStore((store) => store.toasts);
  return (
    <div role="status" aria-label={app('notifications')} className={styles['toasts']}>
      {toasts.map(({ id, text, action }) => (
        <p key={id} className={styles['toast']}>
          {text}
          {action && (
            <button type="button" onClick={action.run}>
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
