// What a finished install or build was made from, so that the next start can tell in milliseconds that nothing changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const notSource = new Set(['node_modules', 'dist', 'reports', 'test-results', '.turbo']);

function* filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) yield path;
  if (!found.isDirectory()) return;
  for (const name of readdirSync(path).sort()) if (!notSource.has(name)) yield* filesUnder(join(path, name));
}

/** Contents, not times: a fresh checkout of the same files counts as unchanged. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

export function readStamps(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // No stamp, or an unreadable one: everything counts as changed.
  }
}

export function writeStamp(file, name, value) {
  mkdirSync(join(file, '..'), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ ...readStamps(file), [name]: value }));
  renameSync(aside, file);
}
