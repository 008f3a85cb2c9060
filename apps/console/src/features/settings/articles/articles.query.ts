import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ArticleId, Locale } from '@parley/protocol';
import { fetchReply } from '../../../shared/api/request.ts';
import { whileEdited } from '../form/fetched.tsx';

/** Told anew by `settings.changed`. */
export const ARTICLES_KEY = ['articles'] as const;

interface Wanted {
  readonly language: Locale | null;
  readonly search: string;
}

/** The articles by place, a page at a time, or the best matches of a search. */
export const articlesQuery = ({ language, search }: Wanted) =>
  infiniteQueryOptions({
    queryKey: [...ARTICLES_KEY, 'list', language, search],
    queryFn: ({ signal, pageParam }) =>
      fetchReply(
        'GET /v1/articles',
        { query: { after: pageParam, language: language ?? undefined, query: search || undefined } },
        signal,
      ),
    initialPageParam: undefined as ArticleId | undefined,
    getNextPageParam: ({ hasMore, articles }) => (hasMore ? articles.at(-1)?.id : undefined),
    // What was found stays on the screen while the next letters are looked for.
    placeholderData: (before) => before,
  });

/** One article with its text, as it is now. */
export const articleQuery = (articleId: ArticleId) =>
  queryOptions({
    queryKey: [...ARTICLES_KEY, articleId],
    queryFn: ({ signal }) => fetchReply('GET /v1/articles/:articleId', { params: { articleId } }, signal),
    ...whileEdited,
  });
