import type { PageView, Visit } from '@parley/protocol';

export interface TrailStep {
  readonly page: PageView;
  /** How long the visitor stayed; null for the page they are on, whose time still runs. */
  readonly stayedMs: number | null;
}

/** The pages of a visit, oldest first, each with the time until the next one. The last one is where they are (or left). */
export function trailOf(pages: readonly PageView[], visit: Visit): TrailStep[] {
  return pages.map((page, index) => {
    const next = pages[index + 1];
    const until = next?.at ?? (visit.isOnline ? null : visit.lastSeenAt);
    return { page, stayedMs: until === null ? null : Math.max(0, until - page.at) };
  });
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** What of an address tells the pages of one site apart: path, query and fragment. An address that cannot be read stays whole. */
export function pathOf(url: string): string {
  const parsed = parse(url);
  if (!parsed) return url;
  const path = `${parsed.pathname}${parsed.search}${parsed.hash}`;
  try {
    return decodeURI(path);
  } catch {
    // A stray percent sign; the address as it came is the honest answer.
    return path;
  }
}

/** The address itself when it is safe to open (http or https), otherwise null: addresses come from visitors' browsers. */
export function linkable(url: string): string | null {
  const protocol = parse(url)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? url : null;
}
