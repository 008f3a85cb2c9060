import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import type { ConversationId, OperatorId } from '@parley/protocol';
import type { Inbox } from '../../live/apply/inbox.apply.ts';
import { inboxQuery } from '../../live/queries/conversations.queries.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { useSections } from '../../commands/use-command-context.ts';
import { sectionsOfView } from '../../live/inbox.views.ts';
import { useViewer } from '../../live/unattended.ts';
import { isWholeInbox, useInboxView } from '../../shared/screen/inbox-view.store.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useHeldOrder } from './held-order.ts';
import { EmptyView, InboxEmpty } from './inbox-empty.tsx';
import { InboxHead } from './inbox-head.tsx';
import { InboxSkeleton } from './inbox-skeleton.tsx';
import styles from './inbox-list.module.css';
import { PlainSections } from './plain-sections.tsx';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** Up to so many rows are simply there; more are drawn only where they can be seen. */
const MOST_PLAIN = 100;

const VirtualSections = lazy(async () => ({
  default: (await import('./virtual-sections.tsx')).VirtualSections,
}));

export interface InboxListProps {
  readonly selectedId: ConversationId | null;
}

/** The list column: who waits, whom I talk to, whom colleagues talk to, in the order in which they want attention. */
export function InboxList({ selectedId }: InboxListProps): ReactElement {
  const t = useInboxTexts();
  const { data: inbox } = useQuery(inboxQuery);
  return (
    <nav className={styles['list']} aria-label={t('title')}>
      <InboxHead />
      {inbox ? <LoadedList inbox={inbox} selectedId={selectedId} /> : <InboxSkeleton />}
    </nav>
  );
}

function LoadedList({ inbox, selectedId }: InboxListProps & { readonly inbox: Inbox }): ReactElement {
  const t = useInboxTexts();
  const me = useMe().operator.id;
  const names = useOperatorNames();
  const scroller = useRef<HTMLDivElement>(null);
  const all = useSections();
  const view = useInboxView();
  const viewer = useViewer(view.list);
  const sections = useMemo(() => sectionsOfView(all, view, viewer), [all, view, viewer]);
  const { order, find, newOnes, isStale, release, handlers } = useHeldOrder({
    sections,
    conversations: inbox.conversations,
    view,
  });
  const count = order.waiting.length + order.callbacks.length + order.mine.length + order.others.length;
  const rowOf = (id: ConversationId, as: 'li' | 'div'): ReactNode => {
    const conversation = find(id);
    const isOpen = id === selectedId;
    return conversation && <ConversationRow key={id} as={as} {...{ conversation, me, isOpen, names }} />;
  };

  return (
    <div className={styles['rows']} ref={scroller} {...handlers}>
      {isStale && (
        <button type="button" className={styles['news']} onClick={release}>
          {newOnes > 0 ? t('newOnes', { count: newOnes }) : t('reorder')}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {all.waiting.length > 0 && t('peopleWait', { count: all.waiting.length })}
      </p>
      {count === 0 && (isWholeInbox(view) ? <InboxEmpty /> : <EmptyView />)}
      {count > MOST_PLAIN ? (
        <Suspense fallback={<InboxSkeleton />}>
          <VirtualSections order={order} rowOf={rowOf} scroller={scroller} />
        </Suspense>
      ) : (
        <PlainSections order={order} rowOf={rowOf} />
      )}
    </div>
  );
}

function useOperatorNames(): ReadonlyMap<OperatorId, string> {
  const { data: operators } = useQuery(operatorsQuery);
  return useMemo(() => new Map(operators?.map(({ id, name }) => [id, name])), [operators]);
}
