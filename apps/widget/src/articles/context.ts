import type { Translate } from '@parley/i18n';
import type { PublicArticle } from '@parley/protocol';
import { createNeededContext } from '../panel/needed-context.ts';
import type { Library } from './library.ts';
import type { en } from './texts/en.ts';

interface ArticlesContext {
  readonly say: Translate<typeof en>;
  readonly library: Library;
  /** Begins a message with these words. */
  write(text: string): void;
  read(article: PublicArticle | undefined): void;
}

export const [ArticlesProvider, useArticles] = createNeededContext<ArticlesContext>();
