import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../run/scenario.ts';

const path = fileURLToPath(new URL('../seeds.ts', import.meta.url));
const END = '];\n';

const quote = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

/** Adds a run that found something to those that the short form plays again. */
export function keepRun({ seed, faults, isPolling }: Pick<Outcome, 'seed' | 'faults' | 'isPolling'>): void {
  const list = readFileSync(path, 'utf8');
  if (!list.endsWith(END)) throw new Error(`Nothing can be added to ${path}.`);
  if (list.includes(`{ seed: ${seed},`)) return;
  const more = isPolling ? ', isPolling: true' : '';
  const line = `  { seed: ${seed}, faults: [${faults.map(quote).join(', ')}]${more} },\n`;
  writeFileSync(path, `${list.slice(0, -END.length)}${line}${END}`);
}
