import { ignore } from '../loader/guard.ts';
import { whenIdle } from '../loader/idle.ts';
import { once } from '../panel/once.ts';
import type { ThreadHost } from './thread-host.ts';

/** Loads the home view for whoever has said nothing yet. What is returned shows it over a conversation. */
export function createArticlesDoor(host: ThreadHost): () => void {
  const open = once(async () => (await import('../articles/articles-part.tsx')).openArticles(host));
  const show = (isAside?: true): void => void open().then((set) => set(isAside), ignore);
  // The composer can be used by now; what may be read beside it comes when there is nothing better to do.
  whenIdle(() => host.store.get().isHome && !host.bridge.signal.aborted && show());
  return () => show(true);
}
