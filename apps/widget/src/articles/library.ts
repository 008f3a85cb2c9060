import type { PublicArticle, RouteReply } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import type { Bridge } from '../loader/bridge.ts';
import { ignore } from '../loader/guard.ts';

type Home = RouteReply<'GET /v1/sites/:siteKey/home'>;
type Found = RouteReply<'GET /v1/sites/:siteKey/articles'>;

/** The articles of the site, which anybody may read: no visitor is needed, and none is made. */
export interface Library {
  readonly home: () => Promise<Home>;
  readonly search: (query: string, signal: AbortSignal) => Promise<Found>;
  readonly read: (slug: string) => Promise<PublicArticle>;
  /** The article was opened on this page, or it was said whether it helped; each counts once. */
  readonly count: (article: PublicArticle, isHelpful: boolean | null) => void;
  readonly addressOf: (article: PublicArticle) => string;
}

export function createLibrary({ base, site, language }: Bridge): Library {
  const root = `${base}v1/sites/${site.key}/`;
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
    const reply = await fetch(root + path, { credentials: 'omit', ...(signal && { signal }) });
    if (!reply.ok) throw new Error(String(reply.status));
    return (await reply.json()) as T;
  };
  const reads = new Map<string, string>();
  return {
    home: () => get(`home?language=${language}`),
    search: (query, signal) =>
      get(`articles?language=${language}&query=${encodeURIComponent(query)}`, signal),
    read: (slug) => get(`articles/${slug}`),
    count({ id: article }, isHelpful) {
      const id = reads.get(article) ?? newCommandId();
      reads.set(article, id);
      fetch(`${root}articles/${article}/reads`, {
        method: 'POST',
        credentials: 'omit',
        // The page may be left at once.
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id, isHelpful }),
      }).catch(ignore);
    },
    addressOf: ({ slug }) => `${base}articles/${site.key}/${slug}`,
  };
}
