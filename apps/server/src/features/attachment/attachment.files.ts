import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes are: `files/ab/<key>` in the data folder, where `ab` begins the key. No name of a sender is a path. */
export interface FileStore {
  /** Unguessable, and the only thing that names a file. */
  readonly newKey: () => string;
  readonly path: (key: string, size: 'full' | 'small') => string;
  /** A place for something that is not kept yet. */
  readonly incoming: (key: string) => Promise<string>;
  /** Moves a file to where it stays; on disk when this resolves. Whatever was there is replaced. */
  readonly keep: (from: string, key: string, size: 'full' | 'small') => Promise<void>;
  /** Makes both sizes of a kept file another one's, at no cost where the disk knows links; false when there is none. */
  readonly copy: (from: string, key: string) => Promise<boolean>;
  readonly discard: (paths: readonly string[]) => Promise<void>;
  readonly has: (key: string) => Promise<boolean>;
  /** Deletes both sizes; harmless when they are gone. */
  readonly remove: (key: string) => Promise<void>;
  /** Deletes what a killed process left half received. */
  readonly clearIncoming: (olderThanMs: number) => Promise<void>;
}

export function createFileStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files');
  const doorstep = join(root, 'incoming');
  const folderOf = (key: string) => join(root, key.slice(0, 2));
  const path: FileStore['path'] = (key, size) => join(folderOf(key), size === 'full' ? key : `${key}-small`);
  const discard: FileStore['discard'] = async (paths) => {
    await Promise.all(paths.map((one) => rm(one, { force: true })));
  };
  return {
    newKey: () => randomBytes(16).toString('hex'),
    path,
    discard,
    async incoming(key) {
      await mkdir(doorstep, { recursive: true, mode: 0o700 });
      return join(doorstep, key);
    },
    async keep(from, key, size) {
      const folder = folderOf(key);
      const isNew = await mkdir(folder, { recursive: true, mode: 0o700 });
      await flush(from);
      await rename(from, path(key, size));
      await flushFolder(folder);
      if (isNew) await flushFolder(root);
    },
    async copy(from, key) {
      if (!(await exists(path(from, 'full')))) return false;
      const isNew = await mkdir(folderOf(key), { recursive: true, mode: 0o700 });
      for (const size of ['full', 'small'] as const)
        if (await exists(path(from, size))) await linkOrCopy(path(from, size), path(key, size));
      await flushFolder(folderOf(key));
      if (isNew) await flushFolder(root);
      return true;
    },
    has: (key) => exists(path(key, 'full')),
    remove: (key) => discard([path(key, 'full'), path(key, 'small')]),
    async clearIncoming(olderThanMs) {
      const names = await readdir(doorstep).catch(noFolder);
      for (const name of names) {
        const { mtimeMs } = await stat(join(doorstep, name));
        if (Date.now() - mtimeMs > olderThanMs) await discard([join(doorstep, name)]);
      }
    },
  };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What is kept is never written again, so that two names may stand for the same bytes. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(async () => {
    await copyFile(from, to);
    await flush(to);
  });
}

/** A name is on disk only when its folder is. Windows has no such call, and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function noFolder(error: unknown): string[] {
  if (isMissing(error)) return [];
  throw error;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
