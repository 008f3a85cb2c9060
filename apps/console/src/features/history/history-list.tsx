import { useMemo, type ReactElement } from 'react';
import type { ConversationId } from '@parley/protocol';
import { failureOf } from '../../shared/api/request.ts';
import { EVERYTHING, filterHistory, useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { FailureState, ScreenState } from '../../shared/ui/screen-state.tsx';
import { useWrapUpTexts } from '../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { AlsoFound } from './also-found.tsx';
import { FoundList } from './found-list.tsx';
import { groupByDay } from './group-by-day.ts';
import { HistoryDay } from './history-day.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryRow } from './history-row.tsx';
import { HistoryScroll } from './history-scroll.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import styles from './history.module.css';
import { SearchField } from './search-field.tsx';
import { useHistoryTexts } from './texts/use-history-texts.ts';
import { useHistory, type History } from './use-history.ts';

export interface HistoryListProps {
  /** The conversation open beside the list. */
  readonly selectedId: ConversationId | null;
}

/** The list column of the history screen; the conversation beside it is the app's. */
export function HistoryList({ selectedId }: HistoryListProps): ReactElement {
  const t = useHistoryTexts();
  // Of the rows and the filter: waited for here, so that nothing that is on the screen vanishes for them.
  useWrapUpTexts();
  const isSearch = useHistoryFilter(({ query }) => query.trim() !== '');
  return (
    <section className={styles['history']} aria-labelledby="history-title">
      <header className={styles['header']}>
        <h1 id="history-title">{t('title')}</h1>
        <SearchField />
        <HistoryFilters />
      </header>
      {isSearch && <AlsoFound />}
      {isSearch ? <FoundList selectedId={selectedId} /> : <EndedList selectedId={selectedId} />}
    </section>
  );
}

function EndedList({ selectedId }: HistoryListProps): ReactElement {
  const history = useHistory();
  const { conversations, error, retry } = history;
  if (conversations) return <Rows history={history} selectedId={selectedId} />;
  if (error) return <FailureState failure={failureOf(error)} onRetry={retry} />;
  return <HistorySkeleton />;
}

function Rows({
  history,
  selectedId,
}: {
  history: History;
  selectedId: ConversationId | null;
}): ReactElement {
  const t = useHistoryTexts();
  const lines = useMemo(() => groupByDay(history.conversations ?? []), [history.conversations]);
  if (lines.length === 0 && !history.hasMore) return <Nothing />;
  return (
    <HistoryScroll
      label={t('list')}
      error={history.error}
      end={history.hasMore ? t('loadingMore') : t('end')}
      onMore={history.loadMore}
      onRetry={history.retry}
    >
      {lines.map((line) =>
        line.kind === 'day' ? (
          <HistoryDay key={line.day} day={line.day} />
        ) : (
          <HistoryRow
            key={line.conversation.id}
            conversation={line.conversation}
            isSelected={line.conversation.id === selectedId}
          />
        ),
      )}
    </HistoryScroll>
  );
}

const hasAny = (whose: object): boolean => Object.values(whose).some((value) => value !== undefined);

function Nothing(): ReactElement {
  const t = useHistoryTexts();
  const { show, since, until, days, whose } = useHistoryFilter();
  if (show === 'all' && since === null && until === null && days === null && !hasAny(whose)) {
    return (
      <ScreenState icon="history" title={t('emptyTitle')}>
        {t('emptyText')}
      </ScreenState>
    );
  }
  const clear = (
    <button type="button" className={styles['textButton']} onClick={() => filterHistory(EVERYTHING)}>
      {t('clearFilter')}
    </button>
  );
  return <ScreenState icon="search" title={t('emptyFilter')} action={clear} />;
}
