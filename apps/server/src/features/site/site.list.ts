import type { SiteRecord } from './site.store.ts';

/** Every site of the server, read at most every so often: the widget's first file asks at each page of each visitor. */
export interface SiteList {
  readonly all: () => Promise<readonly SiteRecord[]>;
  /** Forget what was read, because something was written. */
  readonly forget: () => void;
}

/** Another server's change is seen after this long, in ms. */
const keptMs = 5_000;

export function createSiteList(read: () => Promise<readonly SiteRecord[]>, now: () => number): SiteList {
  let kept: { readonly at: number; readonly sites: Promise<readonly SiteRecord[]> } | null = null;
  return {
    all() {
      // Both ways: a clock that is put back must not keep it for longer.
      if (kept !== null && Math.abs(now() - kept.at) < keptMs) return kept.sites;
      const sites = read();
      kept = { at: now(), sites };
      // A failure is told to whoever asked, and not kept.
      sites.catch(() => (kept = null));
      return sites;
    },
    forget: () => void (kept = null),
  };
}
