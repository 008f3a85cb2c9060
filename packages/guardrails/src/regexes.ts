// Regular expressions of the product's own code, as its compiler sees them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { filesUnder, isModule, isTestOrDev } from './source-files.ts';

export interface FoundRegex {
  readonly pattern: string;
  readonly flags: string;
  /** Where it stands, from the project's root. */
  readonly path: string;
}

/** What a visitor's words can reach: the server, the widget, the console and what they share. */
const products = [
  ...['server', 'widget', 'console'].map((name) => `apps/${name}/src`),
  ...['protocol', 'plain-text', 'delivery', 'engagement', 'kpi', 'manners', 'routing', 'i18n'].map(
    (name) => `packages/${name}/src`,
  ),
];

/** Every regular expression literal of the product, each once. */
export function findRegexes(root: string): FoundRegex[] {
  const found = new Map<string, FoundRegex>();
  for (const folder of products) {
    for (const path of filesUnder(join(root, folder))) {
      const name = path.slice(root.length + 1).replaceAll('\\', '/');
      if (!isModule(path) || isTestOrDev(name)) continue;
      for (const { pattern, flags } of regexesOf(name, readFileSync(path, 'utf8')))
        found.set(`/${pattern}/${flags}`, { pattern, flags, path: name });
    }
  }
  return [...found.values()];
}

type Literal = Pick<FoundRegex, 'pattern' | 'flags'>;

export function regexesOf(path: string, source: string): Literal[] {
  const literals: Literal[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && isLiteral(node.regex)) literals.push(node.regex);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(path, source).program);
  return literals;
}

const isLiteral = (regex: unknown): regex is Literal =>
  typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex;
