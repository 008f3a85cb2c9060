// The project's own source files: what the rules are about.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const notSource = new Set(['node_modules', 'dist', 'reports', 'test-results', 'generated', 'data']);

export function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || notSource.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** The workspace's packages as folders: "apps/widget", "packages/kpi". */
export function packageFolders(root: string): string[] {
  return ['apps', 'packages']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

export const isModule = (path: string): boolean => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(path);

/** Tests and what only they or a developer's own run load; these may use testkit and other dev dependencies. */
export const isTestOrDev = (path: string): boolean =>
  /\.(?:test|e2e|bench)\.[a-z]+$/.test(path) ||
  /(?:^|\/)(?:test|tests|dev)\//.test(path) ||
  /(?:^|\/)(?:dev|[\w.-]+\.config)\.[a-z]+$/.test(path) ||
  path.startsWith('apps/e2e/') ||
  path.startsWith('packages/testkit/');
