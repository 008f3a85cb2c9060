// The size gate: `pnpm --filter @parley/guardrails budgets`, and part of `npm test`. Weighs what was built last.
import { existsSync, readFileSync } from 'node:fs';
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
  const file = join(root, 'apps/widget/dist/.vite/modules.json');
  if (!existsSync(file))
    return [`${file} is missing: the widget's build has to use the plugin listModules()`];
  const modules = JSON.parse(readFileSync(file, 'utf8')) as string[];
  return modules.filter(foreignToWidget).map((module) => `the widget's bundle contains ${module}`);
}

if (process.argv[1] === import.meta.filename) {
  const { table, complaints } = checkBudgets(join(import.meta.dirname, '../../..'));
  for (const line of table) console.log(line);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
