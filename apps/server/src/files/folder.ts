import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { makeAsset } from './asset.ts';
import type { Asset } from './asset.ts';

/** The files below one folder, found by name and never by path: what was not listed cannot be reached. */
export interface Folder {
  find(name: string): Promise<Asset | null>;
}

interface Kept {
  readonly changedAt: number;
  readonly asset: Asset;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What lies in a folder of the workspace beside what is served. */
const NOT_SERVED: ReadonlySet<string> = new Set(['node_modules', 'package.json']);

/** How long a list of names is believed when a name is not on it. */
const listedForMs = 1_000;

/** A folder of known file types; hidden files, source maps and unknown types are not served. Changed files are read again. */
export function openFolder(root: string): Folder {
  const kept = new Map<string, Kept>();
  let names: Promise<ReadonlySet<string>> | undefined;
  let listedAt = 0;

  async function has(name: string): Promise<boolean> {
    if (names !== undefined && (await names).has(name)) return true;
    // A new build brings new names while the server runs.
    if (names === undefined || performance.now() - listedAt > listedForMs) {
      listedAt = performance.now();
      names = list(root);
    }
    return (await names).has(name);
  }

  return {
    async find(name) {
      const type = TYPES[extname(name)];
      if (type === undefined || !(await has(name))) return null;
      const path = join(root, ...name.split('/'));
      const changedAt = await stat(path).then(({ mtimeMs }) => mtimeMs, nullIfMissing);
      if (changedAt === null) return null;
      const known = kept.get(name);
      if (known?.changedAt === changedAt) return known.asset;
      const body = await readFile(path).catch(nullIfMissing);
      if (body === null) return null;
      const asset = makeAsset(body, type);
      kept.set(name, { changedAt, asset });
      return asset;
    },
  };
}

async function list(root: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(nullIfMissing);
  const files = (entries ?? []).filter((entry) => entry.isFile());
  return new Set(
    files
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      )
      .filter((name) => !name.split('/').some((part) => part.startsWith('.') || NOT_SERVED.has(part))),
  );
}

/** A folder that is not built yet, or a file of the build before. */
function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
