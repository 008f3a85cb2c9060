/**
 * Wraps what the host page may call or cause. An error of ours must never become an error of the page it is a guest on, and
 * there is nobody to tell: the page's console belongs to its owner.
 */
export const guard =
  <A extends unknown[]>(task: (...args: A) => unknown): ((...args: A) => void) =>
  (...args) => {
    const run = async (): Promise<unknown> => task(...args);
    run().catch(ignore);
  };

/** For promises whose failure changes nothing for the visitor. */
export const ignore = (): void => undefined;
