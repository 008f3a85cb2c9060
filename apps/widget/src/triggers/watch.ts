import type { RouteReply, VisitId } from '@parley/protocol';
import type { Reported, Reporter } from './report.ts';

type News = RouteReply<typeof route>;

const route = 'POST /v1/sites/:siteKey/watch';

interface Options {
  readonly reporter: Reporter;
  readonly visitId: VisitId;
  readonly signal: AbortSignal;
  onNews(news: News): void;
  /** The server does not know the visit any more. */
  onUnknown(): void;
}

/** Asks for news of the visit, one held question at a time, and none while nobody looks at the page. */
export async function watch({ reporter, visitId, signal, onNews, onUnknown }: Options): Promise<void> {
  let freeOperators: number | null = null;
  while (!signal.aborted) {
    await visible(signal);
    const hidden = whenHidden(signal);
    const said: Reported<typeof route> = await reporter.post(
      route,
      { visitId, freeOperators },
      hidden.signal,
    );
    const wasHidden = hidden.signal.aborted;
    hidden.abort(); // It listens no more.
    if (signal.aborted) return;
    if ('value' in said) {
      ({ freeOperators } = said.value);
      onNews(said.value);
    } else if (said.code === 'not_found') {
      return onUnknown();
    } else if (!wasHidden) {
      await rest(said.retryAfterMs);
    }
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function visible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState === 'visible') resolve();
      else document.addEventListener('visibilitychange', look, { once: true, signal });
    };
    look();
  });
}

/** Aborted when the page is hidden, or for good. */
function whenHidden(signal: AbortSignal): AbortController {
  const hidden = new AbortController();
  const abort = (): void => hidden.abort();
  document.addEventListener('visibilitychange', abort, { once: true, signal: hidden.signal });
  signal.addEventListener('abort', abort, { once: true, signal: hidden.signal });
  return hidden;
}
