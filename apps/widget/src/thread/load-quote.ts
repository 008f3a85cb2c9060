import type { ExtrasHost } from '../extras/extras-host.ts';
import { ignore } from '../loader/guard.ts';
import { whenIdle } from '../loader/idle.ts';
import { once } from '../panel/once.ts';
import type { QuotePart, QuoteWish } from '../quote/contract.ts';
import type { ThreadHost } from './thread-host.ts';

/** What has to do with words of the page, loaded when it is wanted; where no visit watches what is selected, it does. */
export function createQuoteDoor(host: ExtrasHost & Pick<ThreadHost, 'field'>): (wish?: QuoteWish) => void {
  const { tag, site } = host.bridge;
  const load = once(async (): Promise<QuotePart> =>
    (await import('../quote/quote-part.tsx')).openQuote(host),
  );
  const open = (wish?: QuoteWish): void => void load().then((part) => part(wish), ignore);
  tag.onAsked = open;
  if (tag.asked) open();
  else if (!site.livePresence && site.quotes !== 'off') whenIdle(() => open());
  return open;
}
