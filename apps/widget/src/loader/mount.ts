import { make } from '../launcher/make.ts';

const mostReturns = 20;

// Inline and important, because rules such as `html > div { display: none !important }` exist. Set through the object model,
// which strict content policies allow.
const placed = 'all:initial!important;position:fixed!important;z-index:2147483647!important';

/**
 * Puts our element beside `body`, where neither the page's styles nor a swap of its body reach it, and in the top layer, which no
 * transform moves; puts it back when somebody removes it, but not for ever. A modal dialog makes everything beside it inert, so while
 * there is one, our element is in it.
 */
export function mount(signal: AbortSignal): ShadowRoot {
  const host = make('div', { popover: 'manual' });
  host.style.cssText = placed;
  const root = host.attachShadow({ mode: 'open' });

  let returnsLeft = mostReturns;
  const attach = (): void => {
    // Modals make everything inert that is not theirs.
    host.inert = false;
    host.ariaHidden = null;
    // `document.write` replaces the whole tree, so the root is looked up each time.
    const { documentElement } = document;
    const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? documentElement;
    if (host.parentNode === place || (returnsLeft -= 1) < 0) return;
    try {
      // So that the frame goes on, in browsers that can.
      place.moveBefore(host, null);
    } catch {
      place.append(host);
    }
    host.togglePopover?.(true);
    observer.observe(document, { childList: true, subtree: place !== documentElement });
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
  root.adoptedStyleSheets.push(sheet);
}
