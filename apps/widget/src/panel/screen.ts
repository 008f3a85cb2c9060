/** Keeps the dialog inside what is really visible on a phone: the keyboard covers the rest. */
export function followScreen(page: Window, dialog: HTMLElement, signal: AbortSignal): void {
  const viewport = page.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    const isFull = page.matchMedia('(max-width: 480px), (max-height: 420px)').matches;
    dialog.style.height = isFull ? `${viewport.height}px` : '';
    dialog.style.top = isFull ? `${viewport.offsetTop}px` : '';
  };
  viewport.addEventListener('resize', follow, { signal });
  viewport.addEventListener('scroll', follow, { signal });
  follow();
}
