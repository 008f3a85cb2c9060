import type { ReactElement } from 'react';
import { useLiveStore } from '../../live/live.store.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { useAppTexts } from '../texts/use-app-texts.ts';
import styles from './connection-strip.module.css';

/** Says that conversations went back to the queue while this operator was gone, until they have taken note of it. */
export function TakenBackStrip(): ReactElement {
  const app = useAppTexts();
  const count = useLiveStore(({ takenBack }) => takenBack.length);
  return (
    <div role="status">
      {count > 0 && (
        <p className={styles['strip']}>
          <Icon name="retry" size={16} />
          <span>{app('takenBack', { count })}</span>
          <button type="button" onClick={() => useLiveStore.setState({ takenBack: [] })}>
            {app('understood')}
          </button>
        </p>
      )}
    </div>
  );
}
