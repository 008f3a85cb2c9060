import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import type { ConversationId, OperatorId } from '@parley/protocol';
import type { SectionName } from '../../live/inbox.sections.ts';
import { inboxQuery, type Inbox } from '../../live/queries/conversations.queries.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useHeldOrder } from './held-order.ts';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxHead } from './inbox-head.tsx';
import { InboxSkeleton } from './inbox-skeleton.tsx';
import styles from './inbox-list.module.css';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

const SECTIONS = ['waiting', 'mine', 'others'] as const satisfies readonly SectionName[];

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
  const { sections } = useCommandContext();
  const { order, newOnes, isStale, release, handlers } = useHeldOrder(sections);
  const isEmpty = SECTIONS.every((name) => order[name].length === 0);

  return (
    <div className={styles['rows']} {...handlers}>
      {isStale && (
        <button type="button" className={styles['news']} onClick={release}>
          {newOnes > 0 ? t('newOnes', { count: newOnes }) : t('reorder')}
        </button>
      )}
      {isEmpty && <InboxEmpty />}
      {SECTIONS.filter((name) => order[name].length > 0).map((name) => (
        <section key={name} aria-labelledby={`inbox-${name}`}>
          <h2 id={`inbox-${name}`} className={styles['heading']}>
            {t(name)} <span className="tabular">{order[name].length}</span>
          </h2>
          <ul>
            {order[name].map((id) => {
              const conversation = inbox.conversations[id];
              return (
                conversation && (
                  <ConversationRow key={id} conversation={conversation} me={me} isOpen={id === selectedId} names={names} />
                )
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function useOperatorNames(): ReadonlyMap<OperatorId, string> {
  const { data: operators } = useQuery(operatorsQuery);
  return useMemo(() => new Map(operators?.map(({ id, name }) => [id, name])), [operators]);
}
