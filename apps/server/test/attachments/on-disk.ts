import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from '../features/test-app.ts';

/** Names of all files that are kept, and of those half received. */
export async function onDisk(app: TestApp): Promise<string[]> {
  const folder = join(app.context.config.dataDir, 'files');
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => one.name);
}
