const everyMs = 1_600;

export interface PageTitle {
  /** Words in place of the page's title; without any the page has its own again. */
  show(words: string | undefined): void;
}

/**
 * Says in the page's title that there is something to read. The page's own title stands there in turn with it, except for who wants
 * nothing to move; and what the page makes of its title meanwhile is what it gets back.
 */
export function createPageTitle(page: Document, isStill: boolean): PageTitle {
  /** Null: it has none. */
  let own: string | null = null;
  let words: string | undefined;
  let written: string | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const read = (): string | null => page.head.querySelector('title')?.textContent ?? null;

  const write = (text: string | null): void => {
    const element = page.head.querySelector('title');
    written = text;
    if (text === null) element?.remove();
    else if (element) element.textContent = text;
    else page.head.append(Object.assign(page.createElement('title'), { textContent: text }));
    // What we do ourselves is no news.
    observer.takeRecords();
  };
  // The page may change its title, or the element that holds it.
  const observer = new MutationObserver(() => {
    if (words === undefined || read() === written) return;
    own = read();
    write(words);
  });

  return {
    show(next) {
      if (next === words) return;
      clearInterval(timer);
      if (words === undefined) own = read();
      words = next;
      if (next === undefined) {
        observer.disconnect();
        return write(own);
      }
      observer.observe(page.head, { childList: true, subtree: true, characterData: true });
      write(next);
      if (!isStill) timer = setInterval(() => own !== null && write(written === next ? own : next), everyMs);
    },
  };
}
