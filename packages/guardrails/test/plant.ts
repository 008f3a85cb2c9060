// A folder with the manifests of the project and nothing else, to plant faults in.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageFolders } from '../src/source-files.ts';

export const projectRoot = join(import.meta.dirname, '../../..');

export interface Field {
  readonly root: string;
  plant(path: string, source: string): void;
  remove(): void;
}

export function makeField(): Field {
  const root = mkdtempSync(join(tmpdir(), 'parley rooms '));
  const manifests = packageFolders(projectRoot).map((folder) => `${folder}/package.json`);
  for (const path of manifests) cpSync(join(projectRoot, path), join(root, path), { force: true });
  return {
    root,
    plant(path, source) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
