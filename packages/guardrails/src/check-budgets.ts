// The size gate: `pnpm --filter @parley/guardrails budgets`, and part of `npm test`. Weighs what was built last.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { budgets, foreignToWidget } from './budgets.ts';
import type { Budget } from './budgets.ts';
import { readManifest, weigh } from './weigh.ts';

export interface Verdict {
  /** One line per weighed scenario, bytes beside its gate. */
  readonly table: readonly string[];
  readonly complaints: readonly string[];
}

export function checkBudgets(root: string, list: readonly Budget[] = budgets): Verdict {
  const table: string[] = [];
  const complaints: string[] = [];
  for (const budget of list) {
    try {
      for (const line of weighOne(root, budget)) {
        table.push(line.text);
        if (line.isOver) complaints.push(`over its gate: ${line.text}`);
      }
    } catch (error) {
      complaints.push(
        `${budget.app}, ${budget.scenario}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { table, complaints: [...complaints, ...foreignModules(root)] };
}

function weighOne(root: string, budget: Budget): { text: string; isOver: boolean }[] {
  const dist = join(root, 'apps', budget.app, 'dist');
  const weights = weigh(dist, readManifest(dist), budget);
  if (weights.length === 0) throw new Error('nothing was found to weigh');
  const gate = budget.gateKiB * 1024;
  return weights.map(({ label, gzip, brotli }) => ({
    text: [
      `${budget.app}: ${label}`.padEnd(52),
      `${bytes(gzip)} gzip of ${bytes(gate)}`,
      `${bytes(brotli)} brotli`,
      `${Math.round((100 * gzip) / gate)} %`.padStart(6),
    ].join('  '),
    isOver: gzip > gate,
  }));
}

const bytes = (count: number): string => count.toLocaleString('en').padStart(8);

function foreignModules(root: string): string[] {
  // Written by the Vite plugin in list-modules.ts.
  const folder = join(root, 'apps/widget/dist/.vite');
  const lists = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.startsWith('modules'));
  if (lists.length === 0)
    return ["the widget's build has written no list of modules; it has to use listModules()"];
  return lists
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as string[])
    .filter(foreignToWidget)
    .map((module) => `the widget's bundle contains ${module}`);
}

if (process.argv[1] === import.meta.filename) {
  const { table, complaints } = checkBudgets(join(import.meta.dirname, '../../..'));
  for (const line of table) console.log(line);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
