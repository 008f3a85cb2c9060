import { make } from '../launcher/make.ts';

const mostReturns = 20;

/**
 * Puts our element beside `body`, where neither the page's styles nor a swap of its body reach it, and in the top layer, which no
 * transform moves; puts it back when somebody removes it, but not for ever. A modal dialog makes everything beside it inert, so while
 * there is one, our element is in it. Asks to be made again when the document gets another root.
 */
export function mount(signal: AbortSignal, restart?: () => void): ShadowRoot {
  const host = make('div', { popover: 'manual' });
  const root = host.attachShadow({ mode: 'open' });

  const { documentElement } = document;
  let returnsLeft = mostReturns;
  const attach = (): void => {
    // Modals make everything inert that is not theirs, or hide it from screen readers.
    host.inert = false;
    host.ariaHidden = null;
    const place = document.querySelector('dialog:modal') ?? documentElement;
    observer.observe(document, { childList: true, subtree: place !== documentElement });
    // A page that is written anew has taken every listener from everything that was in it.
    if (document.documentElement !== documentElement) return restart?.();
    if (host.parentNode === place || (returnsLeft -= 1) < 0) return;
    place.append(host);
    host.showPopover?.();
    observer.observe(documentElement, { childList: true });
  };
  const observer = new MutationObserver(attach);
  observer.observe(host, { attributes: true });
  document.addEventListener('toggle', attach, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  attach();
  return root;
}

/** Styles that a strict content policy allows: no `<style>`, no `style` attribute. */
export function addStyles(root: DocumentOrShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Pushing to the list would have the engine build one that watches itself, which is dear in memory.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
