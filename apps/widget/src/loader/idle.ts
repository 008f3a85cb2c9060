declare global {
  interface Document {
    /** Not in every browser. */
    readonly prerendering?: boolean;
  }
}

/** Runs the task when the page is shown and has nothing better to do. */
export function whenIdle(task: () => void): void {
  // A page may be rendered ahead of being visited; until then we are not there.
  if (document.prerendering) document.addEventListener('prerenderingchange', task, { once: true });
  else if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 2_000 });
  else setTimeout(task, 200); // Safari has no idle callbacks.
}
