import { Suspense, useEffect, type ReactElement } from 'react';
import { usePlace } from '../../shared/router/use-place.ts';
import { hrefOf, type Place } from '../../shared/router/place.ts';
import { useSections } from '../../commands/use-command-context.ts';
import { offersTo } from '../../live/offers.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { useAlarm } from '../../features/inbox/alarm/use-alarm.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { ScreenState } from '../../shared/ui/screen-state.tsx';
import { Optional } from '../../shared/ui/optional.tsx';
import { Crash } from '../crash.tsx';
import {
  AccountScreen,
  BoardScreen,
  CoverageStrip,
  DueStrip,
  KeysScreen,
  OfferCard,
  PassedNews,
  preloadConversation,
  SettingsScreen,
  VisitsScreen,
} from '../screens.tsx';
import { UpdateStrip } from '../installed/update-strip.tsx';
import { ConnectionStrip } from './connection-strip.tsx';
import { ConversationsLayout } from './conversations-layout.tsx';
import { CoolDown } from './cool-down.tsx';
import { Dialogs } from './dialogs.tsx';
import { Rail } from './rail.tsx';
import { TakenBackStrip } from './taken-back-strip.tsx';
import { Toasts } from './toasts.tsx';
import { WaitingSign } from './waiting-sign.ts';
import styles from './shell.module.css';

/** The frame: icon rail, and what the place asks for beside it. */
export function Shell(): ReactElement {
  const place = usePlace();
  useEffect(preloadConversation, []);
  const isInConversation = 'conversationId' in place && place.conversationId !== null;
  return (
    <div className={styles['shell']} data-inside={isInConversation}>
      <Rail current={place.screen} />
      <div className={styles['main']}>
        <ConnectionStrip />
        <UpdateStrip />
        <TakenBackStrip />
        <Coverage />
        <CoolDown />
        <Optional>
          <DueStrip />
        </Optional>
        <Crash place={hrefOf(place)}>
          <Suspense fallback={null}>
            <Screen place={place} />
          </Suspense>
        </Crash>
      </div>
      <Dialogs />
      <Toasts />
      <Offers />
      <Optional>
        <PassedNews />
      </Optional>
      <WaitingSign />
      <Alarm />
    </div>
  );
}

/** In a place of its own, so that what it hears draws nothing anew. */
function Alarm(): null {
  useAlarm();
  return null;
}

/** Only for who arranges the work. */
function Coverage(): ReactElement | null {
  const { role } = useMe().operator;
  if (role === 'operator') return null;
  return (
    <Optional>
      <CoverageStrip />
    </Optional>
  );
}

/** Loaded with the first offer. */
function Offers(): ReactElement | null {
  const me = useMe().operator.id;
  if (offersTo(useSections(), me).length === 0) return null;
  return (
    <Optional>
      <OfferCard />
    </Optional>
  );
}

function Screen({ place }: { readonly place: Place }): ReactElement {
  const { role } = useMe().operator;
  const t = useSharedTexts();
  switch (place.screen) {
    case 'visits':
      return <VisitsScreen visitId={place.visitId} />;
    case 'board':
      return <BoardScreen />;
    case 'settings':
      return role === 'operator' ? (
        <ScreenState icon="lock" title={t('forbidden')} />
      ) : (
        <SettingsScreen section={place.section} />
      );
    case 'account':
      return <AccountScreen />;
    case 'keys':
      return <KeysScreen />;
    case 'join':
    case 'reset':
      return <></>;
    default:
      return <ConversationsLayout place={place} />;
  }
}
