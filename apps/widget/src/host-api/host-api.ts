import { guard } from '../loader/guard.ts';

/** What the page may ask of the widget, as `Parley('open')` or as `Parley.open()`. */
export interface HostCommands {
  open(): void;
  close(): void;
  toggle(): void;
  /** Takes everything back: elements, listeners, requests, the global. What is stored stays. */
  destroy(): void;
}

type Command = keyof HostCommands;
export type HostApi = HostCommands & ((command: Command) => void);

declare global {
  interface Window {
    Parley?: HostApi | { readonly q?: ArrayLike<ArrayLike<unknown>> };
  }
}

/** Puts our one global on the page and runs what the page asked for before we came. Returns the way back. */
export function installHostApi(commands: HostCommands): () => void {
  const earlier = window.Parley;
  const calls = earlier && 'q' in earlier ? Array.from(earlier.q ?? []) : [];
  if (earlier && !('q' in earlier)) return () => undefined; // Somebody else's name; it stays theirs.

  const safe = {
    open: guard(commands.open),
    close: guard(commands.close),
    toggle: guard(commands.toggle),
    destroy: guard(commands.destroy),
  };
  const run = (command: unknown): void => {
    if (isCommand(command)) safe[command]();
  };
  const api = Object.assign((command: Command) => run(command), safe);
  window.Parley = api;
  for (const call of calls) run(call[0]);
  return () => {
    if (window.Parley === api) delete window.Parley;
  };
}

const isCommand = (name: unknown): name is Command =>
  name === 'open' || name === 'close' || name === 'toggle' || name === 'destroy';
