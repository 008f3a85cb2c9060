import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { SavedView } from '@parley/protocol';
import { KeepView } from '../../commands/keep-view.tsx';
import { operatorsQuery, sitesQuery, teamsQuery } from '../../live/queries/settings.queries.ts';
import { useWrapUpChoices } from '../../live/wrap-up.ts';
import {
  filterHistory,
  ratingOf,
  useHistoryFilter,
  type HistoryFilter,
} from '../../shared/screen/history-filter.store.ts';
import styles from '../../shared/filter/filter.module.css';
import { WhoseFields } from '../../shared/filter/whose-fields.tsx';
import { useHistoryTexts } from './texts/use-history-texts.ts';

const DAY = 86_400_000;
const PERIODS = [1, 7, 30, 365] as const;

/** What is shown, as it can be kept: two days are of today and stay behind. */
function viewOf(filter: HistoryFilter): Omit<SavedView, 'id' | 'name'> {
  const { show, days, whose } = filter;
  const query = filter.query.trim();
  return {
    list: query !== '' ? 'search' : show === 'missed' || show === 'unwrapped' ? show : 'ended',
    filter: { ...whose, rating: ratingOf(filter) },
    ...(days !== null && { days }),
    ...(query !== '' && { query }),
  };
}

/** Whose conversations, and from when; each choice holds at once. */
export function FilterFields(): ReactElement {
  const filter = useHistoryFilter();
  const { whose } = filter;
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: operators = [] } = useQuery(operatorsQuery);
  return (
    <div className={styles['fields']}>
      <WhoseFields
        value={whose}
        onChange={(value) => filterHistory({ whose: value })}
        {...{ sites, teams, operators, ...useWrapUpChoices() }}
      />
      <Period />
      <KeepView view={viewOf(filter)} />
    </div>
  );
}

function Period(): ReactElement {
  const t = useHistoryTexts();
  const { days, since, until } = useHistoryFilter();
  const [isBetween, setBetween] = useState(since !== null || until !== null);
  const chosen = days === null ? (isBetween ? 'between' : '') : String(days);
  return (
    <>
      <label>
        {t('period')}
        <select
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            setBetween(value === 'between');
            if (value !== 'between') filterHistory({ days: Number(value) || null, since: null, until: null });
            else filterHistory({ days: null });
          }}
        >
          <option value="">{t('anyTime')}</option>
          {PERIODS.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? t('periodToday') : t('periodDays', { count })}
            </option>
          ))}
          <option value="between">{t('periodBetween')}</option>
        </select>
      </label>
      {chosen === 'between' && (
        <>
          <Day label={t('fromDay')} at={since} onDay={(day) => filterHistory({ since: day })} />
          <Day
            label={t('toDay')}
            at={until === null ? null : until - DAY / 2}
            onDay={(day) => filterHistory({ until: day === null ? null : endOf(day) })}
          />
        </>
      )}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly at: number | null;
  /** Its beginning (ms) in this machine's time zone. */
  readonly onDay: (day: number | null) => void;
}

function Day({ label, at, onDay }: DayProps): ReactElement {
  return (
    <label>
      {label}
      <input
        type="date"
        value={at === null ? '' : isoDay(at)}
        onChange={({ currentTarget: { value } }) => onDay(value === '' ? null : readDay(value))}
      />
    </label>
  );
}

function isoDay(at: number): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A date without a time is read as UTC by itself. */
const readDay = (iso: string): number => new Date(`${iso}T00:00`).getTime();

function endOf(day: number): number {
  const begun = new Date(day);
  return new Date(begun.getFullYear(), begun.getMonth(), begun.getDate() + 1).getTime();
}
