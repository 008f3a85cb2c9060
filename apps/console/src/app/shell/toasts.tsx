import type { ReactElement } from 'react';
import { useToastsStore } from '../../shared/screen/toasts.store.ts';
import { useAppTexts } from '../texts/use-app-texts.ts';
import styles from './toasts.module.css';

/** Short news near the top of the screen, where nothing is written, each with what can be done about it. */
export function Toasts(): ReactElement {
  const app = useAppTexts();
  const toasts = useToastsStore((store) => store.toasts);
  return (
    <div role="status" aria-label={app('notifications')} className={styles['toasts']}>
      {toasts.map(({ id, text, actions }) => (
        <p key={id} className={styles['toast']}>
          {text}
          {actions.map(({ label, run }) => (
            <button key={label} type="button" onClick={run}>
              {label}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}
