import { guard, ignore } from '../loader/guard.ts';

/** What the page may ask of the widget, as `Parley('open')` or as `Parley.open()`. */
export interface HostCommands {
  open(): void;
  close(): void;
  /** Takes everything back: elements, listeners, requests, the global. What is stored stays. */
  destroy(): void;
  /** Who the visitor is, in a statement that the owner's server has signed; again whenever there is a newer one. */
  identify(statement: string): void;
  /** The visitor has signed out of the page: whoever sits here next sees nothing of them. */
  forget(): void;
}

type Call = readonly [command: keyof HostCommands, value?: string];
export type HostApi = HostCommands & ((...call: Call) => void);

declare global {
  interface Window {
    /** Before the widget has come, pages may put a function here that collects calls in `q`. */
    Parley?: HostApi | { readonly q?: ArrayLike<Call> };
  }
}

/** Puts our one global on the page and runs what the page asked for before we came. Returns the way back. */
export function installHostApi(commands: HostCommands): () => void {
  const earlier = window.Parley;
  // Somebody else's name stays theirs.
  if (earlier && !('q' in earlier)) return ignore;
  // Pages call what they like: a command that is none of ours does nothing.
  const run = guard((command: keyof HostCommands, value: string = '') => commands[command]?.(value));
  window.Parley = Object.assign(run, commands);
  Array.from(earlier?.q ?? [], (call) => run(call[0], call[1]));
  return () => {
    delete window.Parley;
  };
}
