import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Totals } from '../run/totals.ts';

/** What a long run was asked for. */
export interface Asked {
  readonly kills: number;
  readonly seeds: number;
  readonly minutes: number;
  readonly isPolling: boolean;
}

/** What is known of a long run between two of its runs. */
export interface Progress {
  readonly asked: Asked;
  readonly firstSeed: number;
  /** Names of the jobs that are done. */
  readonly done: readonly string[];
  /** How much (ms) of the minutes is over. */
  readonly spentMs: number;
  readonly totals?: Totals;
}

const path = fileURLToPath(new URL('../../reports/long-form.json', import.meta.url));

export const writeProgress = (progress: Progress): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(progress));
};

/** What was left of the same long run, or null. */
export function readProgress(asked: Asked): Progress | null {
  if (!existsSync(path)) return null;
  const left = JSON.parse(readFileSync(path, 'utf8')) as Progress;
  return isDeepStrictEqual(left.asked, asked) ? left : null;
}

export const forgetProgress = (): void => rmSync(path, { force: true });
