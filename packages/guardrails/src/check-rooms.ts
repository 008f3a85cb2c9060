// The room check: `pnpm --filter @parley/guardrails rooms`, and part of `npm test`.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readImports } from './imports.ts';
import { judge } from './judge.ts';
import { readWorkspace } from './places.ts';
import type { Workspace } from './places.ts';
import { longestFile } from './rooms.ts';
import { filesUnder, isModule, packageFolders } from './source-files.ts';

export interface Verdict {
  /** How many modules were read: a check that reads nothing would find nothing. */
  readonly modules: number;
  /** "path:line what is wrong" */
  readonly complaints: readonly string[];
}

export function checkRooms(root: string): Verdict {
  const folders = packageFolders(root);
  const workspace = readWorkspace(root, folders);
  const files = folders
    .flatMap((folder) => [...filesUnder(join(root, folder))])
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((path) => isModule(path) || path.endsWith('.css'));
  return {
    modules: files.filter(isModule).length,
    complaints: files.flatMap((path) => checkFile(workspace, path)),
  };
}

export function checkFile(workspace: Workspace, path: string): string[] {
  const source = readFileSync(join(workspace.root, path), 'utf8');
  const lines = source.split('\n').length - 1;
  const tooLong = lines > longestFile ? [`${path}:1 has ${lines} lines; ${longestFile} is the most`] : [];
  if (!isModule(path)) return tooLong;
  const breaches = readImports(path, source).flatMap((found) =>
    judge(workspace, path, found).map((complaint) => `${path}:${found.line} ${complaint}`),
  );
  return [...tooLong, ...breaches];
}

if (process.argv[1] === import.meta.filename) {
  const { modules, complaints } = checkRooms(join(import.meta.dirname, '../../..'));
  for (const complaint of complaints) console.error(complaint);
  console.log(`${modules} modules read, ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
