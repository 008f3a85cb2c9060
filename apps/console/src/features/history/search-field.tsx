import { useEffect, useState, type ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { filterHistory, SEARCH_FIELD, useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './search.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

/** Nobody writes on for this long (ms): then it is looked for. */
const PAUSE_MS = 250;

/** The words that are looked for in all conversations. */
export function SearchField(): ReactElement {
  const t = useHistoryTexts();
  const query = useHistoryFilter((filter) => filter.query);
  const [text, setText] = useState(query);
  const [asked, setAsked] = useState(query);
  // Changed elsewhere: by a view, a figure of the board, or a filter that was cleared.
  if (asked !== query) {
    setAsked(query);
    setText(query);
  }
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => {
      setAsked(text);
      filterHistory({ query: text });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, query]);
  return (
    <search className={styles['field']}>
      <Icon name="search" size={16} />
      <input
        id={SEARCH_FIELD}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={LIMITS.searchChars}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') setText('');
        }}
      />
    </search>
  );
}
