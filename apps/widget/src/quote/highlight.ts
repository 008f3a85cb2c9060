import { make } from '../launcher/make.ts';

/** So long (ms) a place stays lit. */
const litMs = 12_000;

const color = '#ffd54f';

type PageWindow = Window & typeof globalThis;

/** Lights a place on the page and scrolls to it, without touching an element of the page. Returns the way to put it out. */
export function lightUp(page: PageWindow, root: HTMLElement, range: Range): () => void {
  const element = range.startContainer.parentElement;
  const isCalm = page.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  const putOut = paint(page, range) ?? frame(page, root, range);
  const timer = setTimeout(putOut, litMs);
  return () => {
    clearTimeout(timer);
    putOut();
  };
}

/** By the browser's own highlights, which are beside the document and not in it. */
function paint(page: PageWindow, range: Range): (() => void) | undefined {
  const name = 'parley-quote';
  const highlights: HighlightRegistry | undefined = page.CSS?.highlights;
  if (!highlights || !page.Highlight) return undefined;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}){background-color:${color};color:#000}`);
  const sheets = page.document.adoptedStyleSheets;
  page.document.adoptedStyleSheets = [...sheets, sheet];
  highlights.set(name, new page.Highlight(range));
  return () => {
    highlights.delete(name);
    page.document.adoptedStyleSheets = page.document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Elsewhere by boxes of our own, over the words. */
function frame(page: PageWindow, root: HTMLElement, range: Range): () => void {
  const box = make('div', {});
  box.style.cssText = `position:fixed;pointer-events:none;border:3px solid ${color};border-radius:4px`;
  const follow = (): void => {
    const { left, top, width, height } = range.getBoundingClientRect();
    Object.assign(box.style, {
      left: `${left - 4}px`,
      top: `${top - 4}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  };
  follow();
  root.append(box);
  page.addEventListener('scroll', follow, { passive: true, capture: true });
  return () => {
    page.removeEventListener('scroll', follow, { capture: true });
    box.remove();
  };
}
