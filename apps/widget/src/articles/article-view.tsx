import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicArticle } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { Blocks } from './blocks.tsx';
import { useArticles } from './context.ts';

/** One article, whether it helped, and the way on to a person. */
export function ArticleView({ article }: { article: PublicArticle }): JSX.Element {
  const { say, library, read, write } = useArticles();
  const [isHelpful, setHelpful] = useState<boolean>();
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    library.count(article, null);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // This Escape closes the article, the next one the panel.
      read(undefined);
    };
    // It goes with the element.
    root.current?.addEventListener('keydown', onKeyDown);
    // One view shows one article.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const vote = (isYes: boolean): void => {
    setHelpful(isYes);
    library.count(article, isYes);
  };
  return (
    <div class="scroll" ref={root}>
      <button type="button" class="back" onClick={() => read(undefined)}>
        <Icon path="M15 5l-7 7 7 7" />
        {say('back')}
      </button>
      <article lang={article.language} dir="auto">
        <h2 ref={title} tabIndex={-1}>
          {article.title}
        </h2>
        <Blocks text={article.body} />
      </article>
      <div class="verdict" role="group" aria-label={say('helped')}>
        <span>{say('helped')}</span>
        {[true, false].map((isYes) => (
          <button
            type="button"
            key={String(isYes)}
            aria-pressed={isHelpful === isYes}
            onClick={() => vote(isYes)}
          >
            {say(isYes ? 'yes' : 'no')}
          </button>
        ))}
        <p role="status">{isHelpful !== undefined && say(isHelpful ? 'thanks' : 'sorry')}</p>
      </div>
      <button
        type="button"
        class="wide"
        onClick={() => write(`${say('about', { title: article.title })}\n${library.addressOf(article)}\n`)}
      >
        {say('ask')}
      </button>
    </div>
  );
}
