// The room check: `pnpm --filter @parley/guardrails rooms`, and part of `npm test`.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readImports } from './imports.ts';
import { judge } from './judge.ts';
import { readWorkspace } from './places.ts';
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
  const complaints: string[] = [];
  let modules = 0;
  for (const file of folders.flatMap((folder) => [...filesUnder(join(root, folder))])) {
    const path = relative(root, file).split(sep).join('/');
    if (!isModule(path) && !path.endsWith('.css')) continue;
    const source = readFileSync(file, 'utf8');
    const lines = source.split('\n').length - 1;
    if (lines > longestFile) complaints.push(`${path}:1 has ${lines} lines; ${longestFile} is the most`);
    if (!isModule(path)) continue;
    modules += 1;
    for (const found of readImports(path, source)) {
      for (const complaint of judge(workspace, path, found))
        complaints.push(`${path}:${found.line} ${complaint}`);
    }
  }
  return { modules, complaints };
}

if (process.argv[1] === import.meta.filename) {
  const { modules, complaints } = checkRooms(join(import.meta.dirname, '../../..'));
  for (const complaint of complaints) console.error(complaint);
  console.log(`${modules} modules read, ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
