import { ignore } from '../loader/guard.ts';

/** What the page may ask of the widget, as `Parley('open')` or as `Parley.open()`. */
export interface HostCommands {
  open(): void;
  close(): void;
  /** Takes everything back: elements, listeners, requests, the global. What is stored stays. */
  destroy(): void;
}

export type HostApi = HostCommands & ((command: keyof HostCommands) => void);

declare global {
  interface Window {
    /** Before the widget has come, pages may put a function here that collects calls in `q`. */
    Parley?: HostApi | { readonly q?: ArrayLike<ArrayLike<unknown>> };
  }
}

const isCommand = (name: unknown, commands: HostCommands): name is keyof HostCommands =>
  String(name) in commands;

/** Puts our one global on the page and runs what the page asked for before we came. Returns the way back. */
export function installHostApi(commands: HostCommands): () => void {
  const earlier = window.Parley;
  // Somebody else's name stays theirs.
  if (earlier && !('q' in earlier)) return ignore;
  const run = (command: unknown): void => {
    if (isCommand(command, commands)) commands[command]();
  };
  const api = Object.assign(run, commands);
  window.Parley = api;
  Array.from(earlier?.q ?? [], (call) => run(call[0]));
  return () => {
    delete window.Parley;
  };
}
