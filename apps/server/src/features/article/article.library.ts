import type { ArticleTeaser, Locale, PublicArticle } from '@parley/protocol';
import type { Core } from '../../core.ts';
import {
  countRead,
  findBest,
  findBySlug,
  findPopular,
  findTerms,
  forgetReads,
  hasArticles,
} from './article.public.store.ts';
import type { OfSite } from './article.public.store.ts';
import { searchedStems } from '@parley/plain-text/words';

/** What everybody may do with the articles of a site. */
export interface ArticleLibrary {
  readonly popular: (site: OfSite, language: Locale) => Promise<ArticleTeaser[]>;
  /** What the shop promises in its chat, if it has said so. */
  readonly terms: (site: OfSite, language: Locale) => Promise<ArticleTeaser | null>;
  readonly search: (site: OfSite, language: Locale, query: string) => Promise<ArticleTeaser[]>;
  readonly find: (site: OfSite, slug: string) => Promise<PublicArticle | null>;
  /** Counts each page once; false when there is no such article. */
  readonly count: (site: OfSite, read: Omit<Parameters<typeof countRead>[2], 'at'>) => Promise<boolean>;
  /** Forgets which pages have read what, once no page can still say more. */
  readonly sweep: () => Promise<void>;
}

const most = { popular: 6, found: 10 } as const;
/** A page that was open for longer than this (ms) counts anew. */
const readsLastMs = 7 * 86_400_000;

export function createLibrary({ db, now }: Pick<Core, 'db' | 'now'>): ArticleLibrary {
  /** English stands in for a language that nobody has written in. */
  const readable = async (site: OfSite, language: Locale): Promise<Locale> =>
    (await hasArticles(db, site, language)) ? language : 'en';
  return {
    popular: async (site, wanted) =>
      findPopular(db, site, { language: await readable(site, wanted), most: most.popular }),
    terms: (site, wanted) => findTerms(db, site, wanted),
    async search(site, wanted, query) {
      const stems = searchedStems(query);
      if (stems.length === 0) return [];
      const asked = { language: await readable(site, wanted), stems, most: most.found };
      const all = await findBest(db, site, { ...asked, needsAll: true });
      return all.length > 0 ? all : findBest(db, site, { ...asked, needsAll: false });
    },
    find: (site, slug) => findBySlug(db, site, slug),
    count: (site, read) => countRead(db, site, { ...read, at: now() }),
    sweep: () => forgetReads(db, now() - readsLastMs),
  };
}
