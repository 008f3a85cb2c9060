import { guard } from '../loader/guard.ts';
import type { Call } from './contract.ts';

type Run = (...call: Call) => void;

declare global {
  interface Window {
    /** Before the widget has come, pages put a function here that collects calls in `q`. */
    Parley?: Run & { readonly q?: Iterable<Call> };
  }
}

/** Puts our one global on the page, which never throws, and runs what was asked for before we came. Returns the way back. */
export function takeGlobal(task: Run): () => void {
  const earlier = window.Parley;
  const run = guard(task);
  // Somebody else's name stays theirs.
  if (!earlier || earlier.q) window.Parley = run;
  for (const call of earlier?.q ?? []) run(...call);
  return () => {
    if (window.Parley === run) delete window.Parley;
  };
}
