const mostReturns = 20;

// Inline and important, because rules such as `html > div { display: none !important }` exist. Set through the object model,
// which strict content policies allow.
const placed = 'all:initial!important;position:fixed!important;z-index:2147483647!important';

/**
 * Puts our element beside `body`, where neither the page's styles nor a swap of its body reach it, and puts it back when somebody
 * removes it, but not for ever.
 */
export function mount(signal: AbortSignal): ShadowRoot {
  const host = document.createElement('div');
  host.style.cssText = placed;
  const root = host.attachShadow({ mode: 'open' });

  let returnsLeft = mostReturns;
  const observer = new MutationObserver(() => attach());
  const attach = (): void => {
    if (host.isConnected || returnsLeft < 0) return;
    returnsLeft -= 1;
    // `document.write` replaces the whole tree, so the root is looked up each time.
    document.documentElement.append(host);
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
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
