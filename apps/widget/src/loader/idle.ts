/** Runs the task when the page has been shown and has nothing better to do. */
export function whenIdle(task: () => void): void {
  // A page may be rendered ahead of being visited; until then we are not there.
  if (Reflect.get(document, 'prerendering') === true) {
    document.addEventListener('prerenderingchange', () => whenIdle(task), { once: true });
  } else if ('requestIdleCallback' in window) {
    requestIdleCallback(task, { timeout: 2_000 });
  } else {
    setTimeout(task, 200);
  }
}
