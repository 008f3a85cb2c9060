import { useId, useState, type ReactElement } from 'react';
import { formatDay, formatTime } from '../../shared/format/format.ts';
import {
  filterHistory,
  useHistoryFilter,
  type HistoryFilter,
} from '../../shared/screen/history-filter.store.ts';
import { FACES } from '../../shared/rating/rating-mark.tsx';
import { useRatingTexts } from '../../shared/rating/texts/use-rating-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import { FilterFields } from './filter-fields.tsx';
import styles from './history.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

const SHOWS = ['all', 'good', 'neutral', 'bad'] as const satisfies readonly HistoryFilter['show'][];
/** What only conversations are, and no words. */
const ENDED_SHOWS = [
  ...SHOWS,
  'late',
  'missed',
  'unwrapped',
] as const satisfies readonly HistoryFilter['show'][];

/** Which ended conversations to show; one choice, and the time a figure of the board began at. */
export function HistoryFilters(): ReactElement {
  const t = useHistoryTexts();
  const { show: chosen, since, until, days, whose, query } = useHistoryFilter();
  const shows: readonly HistoryFilter['show'][] = query.trim() === '' ? ENDED_SHOWS : SHOWS;
  const isOffered = shows.includes(chosen);
  const [isOpen, setOpen] = useState(false);
  const fieldsId = useId();
  const count = [until, days, ...Object.values(whose)].filter(
    (value) => value !== null && value !== undefined,
  ).length;
  return (
    <div className={styles['filters']}>
      <div role="radiogroup" aria-label={t('filter')} className={styles['shows']}>
        {shows.map((show) => (
          <label key={show} className={styles['chip']}>
            <input
              type="radio"
              name="history-show"
              className="visually-hidden"
              checked={show === (isOffered ? chosen : 'all')}
              onChange={() => filterHistory({ show })}
            />
            <ShowLabel show={show} />
          </label>
        ))}
      </div>
      {since !== null && <Since since={since} />}
      <button
        type="button"
        className={styles['chip']}
        data-on={count > 0}
        aria-expanded={isOpen}
        aria-controls={fieldsId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="settings" size={14} />
        {count > 0 ? t('filtersOn', { count }) : t('filters')}
      </button>
      <div id={fieldsId} className={styles['fieldset']} hidden={!isOpen}>
        {isOpen && <FilterFields />}
      </div>
    </div>
  );
}

function ShowLabel({ show }: { show: HistoryFilter['show'] }): ReactElement {
  const t = useHistoryTexts();
  const ratings = useRatingTexts();
  if (show === 'all') return <>{t('filterAll')}</>;
  if (show === 'unwrapped') return <>{t('filterUnwrapped')}</>;
  if (show === 'missed') return <>{t('filterMissed')}</>;
  if (show === 'late') return <>{t('filterLate')}</>;
  return (
    <>
      <Icon name={FACES[show]} size={16} />
      <span className="visually-hidden">{ratings('label', { rating: ratings(show) })}</span>
    </>
  );
}

function Since({ since }: { since: number }): ReactElement {
  const t = useHistoryTexts();
  const isToday = since === startOfDay(useServerNowInMinutes());
  const time = since === startOfDay(since) ? formatDay(since) : `${formatDay(since)}, ${formatTime(since)}`;
  return (
    <button
      type="button"
      className={styles['chip']}
      data-on="true"
      onClick={() => filterHistory({ since: null })}
    >
      {isToday ? t('today') : t('filterToday', { time })}
      <Icon name="close" size={14} />
      <span className="visually-hidden"> {t('removeFilter')}</span>
    </button>
  );
}
