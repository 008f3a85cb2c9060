import { hasWords, searchedStems } from '@parley/plain-text/words';
import type { ArticleRow, QuickMessage } from '@parley/protocol';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import { quickMessagesQuery, sitesQuery } from '../../live/queries/settings.queries.ts';
import { fetchReply } from '../../shared/api/request.ts';
import { copyText } from '../../shared/copy/copy-text.ts';
import { useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { showToast } from '../../shared/screen/toasts.store.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './search.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

const MOST = 5;
const NO_QUICK: readonly QuickMessage[] = [];

const articlesQuery = (query: string) =>
  queryOptions({
    queryKey: ['articles', 'found', query],
    queryFn: ({ signal }) => fetchReply('GET /v1/articles', { query: { query } }, signal),
  });

/** The same words in what the team has written down. It is as high before they are found as after, so that nothing below it moves. */
export function AlsoFound(): ReactElement {
  const t = useHistoryTexts();
  const query = useHistoryFilter((filter) => filter.query.trim());
  const { data: quickMessages = NO_QUICK } = useQuery(quickMessagesQuery);
  const { data } = useQuery(articlesQuery(query));
  const quick = useMemo(() => withWords(quickMessages, query), [quickMessages, query]);
  const articles = data?.articles.filter(({ isPublished }) => isPublished) ?? [];
  return (
    <details className={styles['also']}>
      <summary>{t('alsoFound', { articles: articles.length, quick: quick.length })}</summary>
      <ul>
        {articles.slice(0, MOST).map((article) => (
          <li key={article.id}>
            <ArticleLink article={article} />
          </li>
        ))}
        {quick.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              title={t('copyIt')}
              onClick={() =>
                void copyText(one.text).then((isCopied) => showToast(t(isCopied ? 'copied' : 'notCopied')))
              }
            >
              <Icon name="bolt" size={14} />
              <span>
                <b>/{one.shortcode}</b> {one.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function withWords(all: readonly QuickMessage[], query: string): readonly QuickMessage[] {
  const stems = searchedStems(query);
  if (stems.length === 0) return [];
  return all.filter((one) => hasWords(`${one.shortcode} ${one.use} ${one.text}`, stems));
}

/** Opens as everybody reads it. */
function ArticleLink({ article }: { readonly article: ArticleRow }): ReactElement {
  const { data: sites } = useQuery(sitesQuery);
  const site = sites?.find(({ id }) => article.siteId === null || id === article.siteId);
  return (
    <a
      href={site && `/articles/${site.key}/${article.slug}`}
      target="_blank"
      rel="noopener"
      lang={article.language}
    >
      <Icon name="page" size={14} />
      <span>{article.title}</span>
    </a>
  );
}
