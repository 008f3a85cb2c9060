import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What can be done to a server from outside, beside signals; it outlives restarts. */
export interface Control {
  readonly env: Readonly<Record<string, string>>;
  readonly nodeArguments: readonly string[];
  /** Moves the server's clock by so much (ms) from where it stands. */
  readonly moveClock: (ms: number) => void;
  readonly setDiskFull: (isFull: boolean) => void;
  readonly remove: () => void;
}

const meddle = new URL('meddle.ts', import.meta.url).href;

export function createControl(): Control {
  const folder = mkdtempSync(join(tmpdir(), 'parley-chaos-'));
  const path = join(folder, 'control.json');
  const state = { clockOffsetMs: 0, isDiskFull: false };
  const say = (change: Partial<typeof state>): void => {
    Object.assign(state, change);
    const written = `${path}.new`;
    writeFileSync(written, JSON.stringify(state));
    // In one step, so that nobody reads half of it.
    renameSync(written, path);
  };
  say({});
  return {
    env: { PARLEY_CHAOS_CONTROL: path },
    nodeArguments: [`--import=${meddle}`],
    moveClock: (ms) => say({ clockOffsetMs: state.clockOffsetMs + ms }),
    setDiskFull: (isDiskFull) => say({ isDiskFull }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
