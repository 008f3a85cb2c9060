// Words of the page and places on it: loaded when somebody asks about some, or an operator wants one to be shown.
import { wordsOf } from '../texts?quote';
import type { Quote, QuoteOutcome } from '@parley/protocol';
import { maskCards } from '@parley/plain-text/card-numbers';
import { Icon } from '../panel/icon.tsx';
import { dress } from '../panel/stage.ts';
import type { ExtrasHost } from '../extras/extras-host.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import { describe, find } from './anchor.ts';
import type { QuotePart, QuoteWish } from './contract.ts';
import { lightUp } from './highlight.ts';
import { readPage } from './page-text.ts';
import { loadWords } from '../words/load-words.ts';
import css from './quote.css?inline';
import { watchSelection } from './watch-selection.ts';

type Host = ExtrasHost & Pick<ThreadHost, 'field'>;

export async function openQuote({ bridge, store, door, field }: Host): Promise<QuotePart> {
  const say = await loadWords<'quote'>(wordsOf, bridge.language);
  dress(css);
  const page = bridge.root.ownerDocument.defaultView ?? window;
  let putOut = (): void => {};
  bridge.signal.addEventListener('abort', () => putOut());

  const drop = (): void => {
    store.set({ quoting: undefined });
    field()?.focus();
  };

  function show({ quote, conversationId, messageId }: QuoteWish): void {
    const report = (outcome: QuoteOutcome): void =>
      door.courier?.reportQuote({ conversationId, messageId, outcome });
    putOut();
    if (!isSamePage(page.location.href, quote.url)) return report('elsewhere');
    const text = readPage(page.document);
    const place = find(text, quote);
    if (!place) return report('lost');
    putOut = lightUp(page, bridge.root, text.rangeOf(place.start, place.end));
    report('shown');
  }

  function takeUp(): void {
    const range = bridge.tag.asked;
    delete bridge.tag.asked;
    const anchor = range && describe(readPage(page.document), range);
    if (!anchor) return;
    const [url = ''] = page.location.href.split('#');
    const quote: Quote = {
      exact: maskCards(anchor.exact),
      prefix: maskCards(anchor.prefix),
      suffix: maskCards(anchor.suffix),
      url,
      title: page.document.title,
    };
    store.set({
      quoting: {
        View: () => (
          <div class="quoting" role="group" aria-label={say('about')}>
            <blockquote dir="auto">{quote.exact}</blockquote>
            <button type="button" aria-label={say('drop')} onClick={drop}>
              <Icon path="M5 5l14 14M19 5L5 19" />
            </button>
          </div>
        ),
        take() {
          store.set({ quoting: undefined });
          return quote;
        },
      },
    });
    field()?.focus();
  }

  // The visit watches where there is one.
  if (!bridge.site.livePresence) watchSelection(bridge);
  return (wish) => (wish ? show(wish) : takeUp());
}

/** The same page, whatever its address carries besides: the server keeps no secrets of addresses, so that some parts may be missing. */
function isSamePage(here: string, kept: string): boolean {
  if (!URL.canParse(kept)) return false;
  const [a, b] = [new URL(here), new URL(kept)];
  return (
    a.origin === b.origin &&
    a.pathname === b.pathname &&
    [...b.searchParams].every(([name, value]) => a.searchParams.getAll(name).includes(value))
  );
}
