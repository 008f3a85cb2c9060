import { Suspense, type ReactElement } from 'react';
import { usePlace } from '../../shared/router/use-place.ts';
import type { Place } from '../../shared/router/place.ts';
import { BoardScreen, HistoryList, SettingsScreen, VisitsScreen } from '../screens.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

/** The frame: icon rail, and what the place asks for beside it. */
export function Shell(): ReactElement {
  const place = usePlace();
  return (
    <div className={styles['shell']}>
      <Rail current={place.screen} />
      <Suspense fallback={null}>{screenAt(place)}</Suspense>
    </div>
  );
}

function screenAt(place: Place): ReactElement {
  switch (place.screen) {
    case 'visits':
      return <VisitsScreen visitId={place.visitId} />;
    case 'board':
      return <BoardScreen />;
    case 'settings':
      return <SettingsScreen section={place.section} />;
    case 'history':
      return <HistoryList selectedId={place.conversationId} />;
    default:
      return <main />;
  }
}
