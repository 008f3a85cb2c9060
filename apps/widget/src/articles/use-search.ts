import { useEffect, useState } from 'preact/hooks';
import type { ArticleTeaser } from '@parley/protocol';
import type { Library } from './library.ts';

const restMs = 180;

/** What a search has come to: nothing yet, the articles it found, or no answer. */
export type Found = readonly ArticleTeaser[] | 'failed' | undefined;

/** Searches while somebody types: soon after the newest letter, and never for what is not wanted any more. */
export function useSearch({ search }: Library, query: string): Found {
  const [found, setFound] = useState<Found>();
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return setFound(undefined);
    const life = new AbortController();
    const timer = setTimeout(() => {
      search(wanted, life.signal).then(
        ({ articles }) => setFound(articles),
        () => life.signal.aborted || setFound('failed'),
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [search, wanted]);
  return wanted.length < 2 ? undefined : found;
}
