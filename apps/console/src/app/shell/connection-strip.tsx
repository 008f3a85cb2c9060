import { useEffect, useState, type ReactElement } from 'react';
import { useLiveStore } from '../../live/live.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { useAppTexts } from '../texts/use-app-texts.ts';
import { openNewest } from '../installed/shell-worker.ts';
import styles from './connection-strip.module.css';

/** A break shorter than this (ms) heals before anybody can read about it. */
const WORTH_SAYING_MS = 1_500;

/** The state of the connection in words, while it is not as it should be. */
export function ConnectionStrip(): ReactElement {
  const app = useAppTexts();
  const words = useWords();
  const queued = useLiveStore(({ pending }) => pending.filter(({ state }) => state === 'waiting').length);
  const isTooOld = useLiveStore(({ refused }) => refused?.code === 'client_too_old');
  return (
    <div role="status">
      {words !== null && (
        <p className={styles['strip']}>
          <Icon name="alert" size={16} />
          <span>
            {words} {queued > 0 && app('queued', { count: queued })}
          </span>
          {isTooOld && (
            <button type="button" onClick={() => void openNewest()}>
              {app('reload')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function useWords(): string | null {
  const [app, shared] = [useAppTexts(), useSharedTexts()];
  const { connection, sync, refused } = useLiveStore();
  const isBroken = connection !== 'online' || sync === 'catching-up';
  const isLong = useLasting(isBroken);
  if (refused?.code === 'client_too_old') return app('tooOld');
  if (refused) return `${app('refused')} ${shared(refused.code)}`;
  if (!isBroken || !isLong) return null;
  return connection === 'online' ? app('catchingUp') : app('offline');
}

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLong(true), WORTH_SAYING_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo]);
  return isLong;
}
