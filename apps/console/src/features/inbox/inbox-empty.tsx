import type { ReactElement } from 'react';
import { CommandButton } from '../../commands/command-button.tsx';
import { startTour } from '../../commands/screen.commands.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { showInbox, WHOLE_INBOX } from '../../shared/screen/inbox-view.store.ts';
import { useTourStore } from '../../shared/screen/tour.store.ts';
import { ScreenState } from '../../shared/ui/screen-state.tsx';
import styles from './inbox-list.module.css';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** Nobody waits and nothing is open: what will happen next, and what to do until then. */
export function InboxEmpty(): ReactElement {
  const t = useInboxTexts();
  return (
    <ScreenState
      icon="inbox"
      title={t('nothing')}
      action={
        <>
          <a href={hrefOf({ screen: 'visits', visitId: null })}>{t('toVisits')}</a>
          <TourOffer />
        </>
      }
    >
      {t('nothingHint')}
    </ScreenState>
  );
}

/** Until it was seen or skipped on this device. */
function TourOffer(): ReactElement | null {
  const isSeen = useTourStore((tour) => tour.isSeen);
  return isSeen ? null : <CommandButton command={startTour} />;
}

/** What was chosen holds nothing now; everything else is one press away. */
export function EmptyView(): ReactElement {
  const t = useInboxTexts();
  const showAll = (
    <button type="button" className={styles['showAll']} onClick={() => showInbox(WHOLE_INBOX)}>
      {t('showAll')}
    </button>
  );
  return <ScreenState icon="inbox" title={t('noneInView')} action={showAll} />;
}
