import { lazy, Suspense, useId, useRef, useState, type ReactElement } from 'react';
import { useSections } from '../../../commands/use-command-context.ts';
import { countOf, sectionsOfView } from '../../../live/inbox.views.ts';
import { useViewer } from '../../../live/unattended.ts';
import { isWholeInbox, useInboxView } from '../../../shared/screen/inbox-view.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useInboxTexts } from '../texts/use-inbox-texts.ts';
import styles from './views.module.css';

const ViewsPanel = lazy(async () => ({ default: (await import('./views-panel.tsx')).ViewsPanel }));

/** What the list shows and how many that are; opens the other views. */
export function ViewButton(): ReactElement {
  const t = useInboxTexts();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const view = useInboxView();
  const count = countOf(sectionsOfView(useSections(), view, useViewer(view.list)));
  const isNarrowed = !isWholeInbox({ ...view, list: 'all' });
  return (
    <>
      <button type="button" className={styles['button']} popoverTarget={panelId} aria-expanded={isOpen}>
        <span>{t(view.list === 'all' ? 'title' : view.list)}</span>
        <span className={styles['count']}>{count}</span>
        {isNarrowed && (
          <>
            <span className={styles['mark']} aria-hidden="true" />
            <span className="visually-hidden">{t('narrowed')}</span>
          </>
        )}
        <span className="visually-hidden">{t('views')}</span>
        <Icon name="chevron" size={14} />
      </button>
      <div
        id={panelId}
        ref={panel}
        popover="auto"
        className={styles['panel']}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <Suspense fallback={<div className={styles['loading']} aria-busy="true" />}>
          {isOpen && <ViewsPanel onChosen={() => panel.current?.hidePopover()} />}
        </Suspense>
      </div>
    </>
  );
}
