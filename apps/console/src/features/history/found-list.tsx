import type { ReactElement } from 'react';
import type { ConversationId } from '@parley/protocol';
import { failureOf } from '../../shared/api/request.ts';
import { formatShare } from '../../shared/format/format.ts';
import { usePlace } from '../../shared/router/use-place.ts';
import { EVERYTHING, filterHistory } from '../../shared/screen/history-filter.store.ts';
import { FailureState, ScreenState } from '../../shared/ui/screen-state.tsx';
import { FoundRow } from './found-row.tsx';
import { HistoryScroll } from './history-scroll.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import styles from './history.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';
import { useFound, type Found } from './use-found.ts';

interface FoundListProps {
  readonly selectedId: ConversationId | null;
}

/** Every message and note with the words that are looked for, newest first. */
export function FoundList({ selectedId }: FoundListProps): ReactElement {
  const t = useHistoryTexts();
  const place = usePlace();
  const found = useFound();
  const { entries, conversations, error, hasMore, retry, searchable } = found;
  if (!entries) {
    return error ? <FailureState failure={failureOf(error)} onRetry={retry} /> : <HistorySkeleton />;
  }
  if (entries.length === 0 && !hasMore) return <Nothing found={found} />;
  const seq = 'seq' in place ? place.seq : undefined;
  const end = hasMore ? t('searchingOn') : t('foundCount', { count: entries.length });
  return (
    <HistoryScroll
      label={t('foundList')}
      error={error}
      end={hasMore || searchable >= 1 ? end : `${end} ${t('notAllRead', { share: formatShare(searchable) })}`}
      onMore={found.loadMore}
      onRetry={retry}
    >
      {entries.map((entry, index) => (
        <FoundRow
          key={`${entry.conversationId} ${entry.seq}`}
          entry={entry}
          conversation={conversations.get(entry.conversationId)}
          isFirst={entries[index - 1]?.conversationId !== entry.conversationId}
          isSelected={entry.conversationId === selectedId && entry.seq === seq}
        />
      ))}
    </HistoryScroll>
  );
}

function Nothing({ found: { searchable } }: { readonly found: Found }): ReactElement {
  const t = useHistoryTexts();
  const clear = (
    <button type="button" className={styles['textButton']} onClick={() => filterHistory(EVERYTHING)}>
      {t('clearFilter')}
    </button>
  );
  return (
    <ScreenState icon="search" title={t('nothingFound')} action={clear}>
      {searchable < 1 ? t('notAllRead', { share: formatShare(searchable) }) : t('nothingFoundHint')}
    </ScreenState>
  );
}
