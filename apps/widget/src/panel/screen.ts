interface Screen {
  readonly page: Window;
  /** The panel's box in the page, and the element over everything in it. */
  readonly dialog: HTMLElement;
  readonly top: HTMLElement;
  readonly signal: AbortSignal;
}

const sides = ['top', 'right', 'bottom', 'left'].map((side) => `--inset-${side}`);

/**
 * Keeps the dialog inside what is really visible on a phone: the keyboard covers the rest. `top` learns what the page's
 * notch and bars cover, because no frame is told.
 */
export function followScreen({ page, dialog, top, signal }: Screen): void {
  const viewport = page.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    const isFull = page.matchMedia('(max-width: 480px), (max-height: 420px)').matches;
    // A page that is zoomed zooms what is set here too.
    const zoom = dialog.currentCSSZoom || 1;
    dialog.style.cssText = isFull
      ? `top:${viewport.offsetTop / zoom}px;height:${viewport.height / zoom}px`
      : '';
    const covered = page.getComputedStyle(dialog);
    for (const side of sides) top.style.setProperty(side, isFull ? covered.getPropertyValue(side) : '');
  };
  viewport.addEventListener('resize', follow, { signal });
  viewport.addEventListener('scroll', follow, { signal });
  follow();
}
