import type { ReactElement } from 'react';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from '../shell/connection-strip.module.css';
import { useAppTexts } from '../texts/use-app-texts.ts';
import { openNewest, useNewVersion } from './shell-worker.ts';

/** A newer console is here, for whenever it suits. */
export function UpdateStrip(): ReactElement {
  const t = useAppTexts();
  const isWaiting = useNewVersion(({ waiting }) => waiting !== null);
  return (
    <div role="status">
      {isWaiting && (
        <p className={styles['strip']}>
          <Icon name="retry" size={16} />
          <span>{t('newVersion')}</span>
          <button type="button" onClick={() => void openNewest()}>
            {t('reload')}
          </button>
        </p>
      )}
    </div>
  );
}
