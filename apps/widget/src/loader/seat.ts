import type { Call, Page } from '../host-api/contract.ts';

// Registered, so that a second copy of the loader, the panel's frame and every part that is loaded later find the first one.
export const seat: unique symbol = Symbol.for('parley');

declare global {
  interface Window {
    [seat]?: Page;
    /** Our one global, which never throws. Before the widget has come, pages put a function here that collects calls in `q`. */
    Parley?: ((...call: Call) => void) & { readonly q?: Iterable<Call> };
  }
}
