import type { Invitation, SiteId, TeamId, VisitId, WorkspaceId } from '@parley/protocol';

/** A request of a visitor's page that is held until there is news. */
export interface Watcher {
  readonly visitId: VisitId;
  readonly siteId: SiteId;
  readonly workspaceId: WorkspaceId;
  readonly teamId: TeamId;
  /** How many free operators the page knows of; null when it knows nothing. */
  readonly known: number | null;
}

/** Held requests by visit: one each, no more than `most` in all. */
export interface Watchers {
  /** Holds until woken, replaced, aborted or `holdMs` have passed; false when there is no room. */
  readonly hold: (
    watcher: Watcher,
    options: { readonly holdMs: number; readonly signals: readonly AbortSignal[] },
  ) => Promise<boolean>;
  readonly wake: (visitId: VisitId) => void;
  readonly all: () => readonly Watcher[];
}

interface Held {
  readonly watcher: Watcher;
  readonly release: () => void;
}

export function createWatchers(most: number): Watchers {
  const held = new Map<VisitId, Held>();
  return {
    async hold(watcher, { holdMs, signals }) {
      const { visitId } = watcher;
      // Two requests of one page: the older one's answer is not awaited any more.
      held.get(visitId)?.release();
      held.delete(visitId);
      if (held.size >= most) return false;
      const { promise, resolve } = Promise.withResolvers<void>();
      const entry: Held = { watcher, release: resolve };
      held.set(visitId, entry);
      const timer = setTimeout(resolve, holdMs);
      for (const signal of signals) signal.addEventListener('abort', entry.release, { once: true });
      if (signals.some(({ aborted }) => aborted)) resolve();
      await promise;
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', entry.release);
      if (held.get(visitId) === entry) held.delete(visitId);
      return true;
    },
    wake: (visitId) => held.get(visitId)?.release(),
    all: () => [...held.values()].map(({ watcher }) => watcher),
  };
}

/** What a page is told; `isNews` says whether it is worth ending a held request. */
export function isNews(known: number | null, free: number, invitation: Invitation | null): boolean {
  if (invitation !== null || known === null) return true;
  // Pages ask only whether anybody is free; waking all of them at every accepted conversation would be a stampede.
  return (known === 0) !== (free === 0);
}
