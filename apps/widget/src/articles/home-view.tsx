import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleTeaser, RouteReply } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { Contacts } from './contacts.tsx';
import { useArticles } from './context.ts';
import type { Found } from './use-search.ts';

interface Properties {
  readonly home: RouteReply<'GET /v1/sites/:siteKey/home'>;
  /** What was searched for and found stays while an article is read. */
  readonly query: string;
  readonly found: Found;
  onQuery(query: string): void;
  /** The article that was closed to come here. */
  readonly from: string | undefined;
  /** Back to the conversation, where there is one. */
  readonly onLeave: (() => void) | undefined;
}

/** Answers that need nobody: search, what is read most, and other ways to reach the owner. */
export function HomeView({ home, query, found, onQuery, from, onLeave }: Properties): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (from === undefined) return;
    const places = [...(root.current?.querySelectorAll<HTMLElement>('[type=search], [data-slug]') ?? [])];
    (places.find(({ dataset }) => dataset['slug'] === from) ?? places[0])?.focus();
    // Only on the way back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { say, write } = useArticles();
  const isFailed = found === 'failed';
  const list = isFailed ? undefined : found;
  const hasFound = list !== undefined && list.length > 0;
  const teasers = hasFound ? list : home.articles;
  const asked = query.trim();
  return (
    <>
      <div class="scroll" ref={root}>
        {onLeave && (
          <button type="button" class="back" onClick={onLeave}>
            <Icon path="M15 5l-7 7 7 7" />
            {say('toTalk')}
          </button>
        )}
        {home.articles.length > 0 && <Search query={query} onQuery={onQuery} />}
        <p role="status" class={hasFound ? 'unseen' : 'told'}>
          {isFailed && say('failed')}
          {list && (hasFound ? say('found', { count: list.length }) : say('nothing', { query: asked }))}
        </p>
        {list?.length === 0 && (
          <button type="button" class="wide" onClick={() => write(asked)}>
            {say('askInstead')}
          </button>
        )}
        {/* One list for both, so that the focus stays on an article that is in both of them. */}
        {teasers.length > 0 && (
          <section aria-label={say(hasFound ? 'search' : 'common')}>
            {!hasFound && <h2>{say('common')}</h2>}
            <Teasers key="teasers" list={teasers} withExcerpts={hasFound} />
          </section>
        )}
        {home.terms && <Teasers list={[home.terms]} withExcerpts={false} />}
      </div>
      <Contacts contacts={home.contacts} />
    </>
  );
}

function Search({ query, onQuery }: Pick<Properties, 'query' | 'onQuery'>): JSX.Element {
  const { say } = useArticles();
  return (
    <form role="search" class="field" onSubmit={(event) => event.preventDefault()}>
      <Icon path="M11 5a6 6 0 1 0 .01 0zM15.500 15.500l4 4" />
      <input
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        dir="auto"
        maxLength={200}
        aria-label={say('search')}
        placeholder={say('search')}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </form>
  );
}

function Teasers({
  list,
  withExcerpts,
}: {
  list: readonly ArticleTeaser[];
  withExcerpts: boolean;
}): JSX.Element {
  const { say, library, read } = useArticles();
  const [failed, setFailed] = useState<string>();
  return (
    <ul class="teasers">
      {list.map(({ id, slug, title, excerpt, language }) => (
        <li key={id}>
          <button
            type="button"
            lang={language}
            data-slug={slug}
            onClick={() => void library.read(slug).then(read, () => setFailed(id))}
          >
            {title}
            {withExcerpts && <span>{excerpt}</span>}
          </button>
          {failed === id && <p role="alert">{say('failed')}</p>}
        </li>
      ))}
    </ul>
  );
}
