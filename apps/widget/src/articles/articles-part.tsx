import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../texts?articles';
import type { PublicArticle } from '@parley/protocol';
import { dress } from '../panel/stage.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import { loadWords } from '../words/load-words.ts';
import { ArticleView } from './article-view.tsx';
import css from './articles.css?inline';
import { isEmpty } from './contacts.tsx';
import { ArticlesProvider } from './context.ts';
import { HomeView } from './home-view.tsx';
import { createLibrary } from './library.ts';
import { useSearch } from './use-search.ts';

/**
 * Puts the home view in the conversation's place while nothing has been said. Returns what shows it over a conversation
 * too; rejects when the shop's answers do not come.
 */
export async function openArticles({
  bridge,
  store: panel,
  field,
}: ThreadHost): Promise<(isAside?: true) => void> {
  const { language, signal } = bridge;
  const library = createLibrary(bridge);
  const [say, home] = await Promise.all([loadWords<'articles'>(wordsOf, language), library.home()]);
  dress(css);
  /** Somebody who has a conversation looks at the articles. */
  let isAside = false;
  const setAside = (is: boolean): void => {
    isAside = is;
    look();
  };

  function Home(): JSX.Element {
    const root = useRef<HTMLDivElement>(null);
    const [query, setQuery] = useState('');
    const found = useSearch(library, query);
    const [article, read] = useState<PublicArticle>();
    /** Of the article that was read last: where a keyboard goes on when it is closed. */
    const from = useRef<string | undefined>(undefined);
    useEffect(() => {
      const whole = root.current?.closest('.root');
      whole?.classList.toggle('reading', article !== undefined);
      if (article) from.current = article.slug;
      return () => whole?.classList.remove('reading');
    }, [article]);
    const write = (text: string): void => {
      from.current = undefined;
      field()?.insert(text);
      read(undefined);
    };
    return (
      <ArticlesProvider value={{ say, library, write, read }}>
        <div class="answers" ref={root}>
          {article ? (
            <ArticleView key={article.id} article={article} />
          ) : (
            <HomeView
              home={home}
              query={query}
              found={found}
              onQuery={setQuery}
              from={from.current}
              onLeave={isAside ? () => setAside(false) : undefined}
            />
          )}
        </div>
      </ArticlesProvider>
    );
  }

  function look(): void {
    const { isHome, isSending, home: shown } = panel.get();
    if (isSending) isAside = false;
    const wanted = isHome || isAside ? Home : undefined;
    if (wanted !== shown) panel.set({ home: wanted });
  }
  if (home.articles.length === 0 && !home.terms && isEmpty(home.contacts)) return () => undefined;
  signal.addEventListener('abort', panel.subscribe(look));
  look();
  return (is) => setAside(is === true && !panel.get().isHome);
}
