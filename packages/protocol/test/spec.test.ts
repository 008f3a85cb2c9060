import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'generated', 'reports']);

const testFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /\.(test|e2e)\.tsx?$/.test(entry.name) ? [path] : [];
  });

const texts = [...testFiles(join(root, 'apps')), ...testFiles(join(root, 'packages'))].map((path) =>
  readFileSync(path, 'utf8'),
);
const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) => match[1] ?? '');
/** Ids in square brackets at the start of a quoted text: titles of tests and of groups of them. */
const named = texts.flatMap((text) =>
  [...text.matchAll(/['"`]((?:\[[A-Z]{3}-\d+\] )+)/g)].flatMap(
    (match) => match[1]?.match(/[A-Z]{3}-\d+/g) ?? [],
  ),
);

test('rules have ids of their own', () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(new Set(rules).size).toBe(rules.length);
});

test('every rule is held by a test that names it', () => {
  expect(rules.filter((rule) => !named.includes(rule))).toEqual([]);
});

test('tests name only rules that exist', () => {
  expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
});
