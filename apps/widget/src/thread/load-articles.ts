import { ignore } from '../loader/guard.ts';
import { once } from '../panel/once.ts';
import type { ThreadHost } from './thread-host.ts';

/** Loads the home view for whoever has said nothing yet. What is returned shows it over a conversation. */
export function createArticlesDoor(host: ThreadHost): () => void {
  const open = once(async () => (await import('../articles/articles-part.tsx')).openArticles(host));
  const show = (isAside?: true): void => void open().then((set) => set(isAside), ignore);
  if (host.store.get().isHome) show();
  return () => show(true);
}
