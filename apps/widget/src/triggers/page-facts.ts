import type { Facts } from '@parley/engagement';
import type { RouteReply } from '@parley/protocol';

export type VisitReply = RouteReply<'POST /v1/sites/:siteKey/visits'>;

/** What the page itself knows; everything by this browser's clock. */
export interface PageFacts {
  readonly texts: Facts['texts'];
  readonly numbers: Facts['numbers'];
  readonly since: Facts['since'];
}

/** Watches the page; calls back when a fact has changed that no clock foretells. */
export function watchPage(
  onChange: () => void,
  signal: AbortSignal,
): { read(visit: VisitReply): PageFacts; restart(): void } {
  let openedAt = Date.now();
  let activeAt = openedAt;
  let scrolledPercent = 0;

  const onScroll = (): void => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const seen = ((window.scrollY + clientHeight) / scrollHeight) * 100;
    if (seen < scrolledPercent + 1) return;
    scrolledPercent = Math.min(100, Math.round(seen));
    onChange();
  };
  const onActivity = (): void => {
    activeAt = Date.now();
    onChange();
  };
  const passive = { passive: true, capture: true, signal };
  window.addEventListener('scroll', onScroll, passive);
  for (const name of ['pointerdown', 'keydown', 'scroll']) window.addEventListener(name, onActivity, passive);

  return {
    restart() {
      openedAt = activeAt = Date.now();
      scrolledPercent = 0;
    },
    read: ({ facts }) => ({
      texts: {
        path: location.pathname,
        referrerHost: facts.referrerHost,
        campaign: facts.campaign,
        language: document.documentElement.lang || navigator.language,
        device: facts.device,
      },
      numbers: { pagesSeen: facts.pagesSeen, visitsBefore: facts.visitsBefore, scrolledPercent },
      since: {
        secondsOnPage: openedAt,
        secondsOnSite: openedAt - (facts.now - facts.startedAt),
        idleSeconds: activeAt,
      },
    }),
  };
}
