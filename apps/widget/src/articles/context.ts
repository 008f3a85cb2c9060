import type { PublicArticle } from '@parley/protocol';
import { createNeededContext } from '../panel/needed-context.ts';
import type { SayIn } from '../words/translation.ts';
import type { Library } from './library.ts';

interface ArticlesContext {
  readonly say: SayIn<'articles'>;
  readonly library: Library;
  /** Begins a message with these words. */
  write(text: string): void;
  read(article: PublicArticle | undefined): void;
}

export const [ArticlesProvider, useArticles] = createNeededContext<ArticlesContext>();
