// A copy of the project's sources in a temporary folder, to plant faults in.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { filesUnder, packageFolders } from '../src/source-files.ts';

export const projectRoot = join(import.meta.dirname, '../../..');

export interface Copy {
  readonly root: string;
  /** Writes files for the length of one task, then puts back what was there. */
  withFiles<T>(files: Readonly<Record<string, string>>, task: () => T): T;
  remove(): void;
}

export function copyProject(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'parley rooms '));
  for (const folder of packageFolders(projectRoot)) {
    for (const file of filesUnder(join(projectRoot, folder)))
      cpSync(file, join(root, relative(projectRoot, file)));
  }
  return {
    root,
    withFiles(files, task) {
      const before = Object.keys(files).map((path) => [path, contentOf(join(root, path))] as const);
      for (const [path, content] of Object.entries(files)) write(join(root, path), content);
      try {
        return task();
      } finally {
        for (const [path, content] of before) {
          if (content === undefined) rmSync(join(root, path));
          else write(join(root, path), content);
        }
      }
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
