import { guard } from '../loader/guard.ts';

/** Keeps the panel inside what is really visible on a phone: the keyboard covers the rest. */
export function followScreen(panel: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = guard(() => {
    const isFull = matchMedia('(max-width: 480px), (max-height: 420px)').matches;
    panel.style.height = isFull ? `${viewport.height}px` : '';
    panel.style.top = isFull ? `${viewport.offsetTop}px` : '';
  });
  viewport.addEventListener('resize', follow, { signal });
  viewport.addEventListener('scroll', follow, { signal });
  follow();
}
