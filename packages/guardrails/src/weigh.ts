// Weighs a Vite build by its manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { budgets, isLanguage, settingsPlace, settingsSample } from './budgets.ts';
import type { Budget } from './budgets.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

export interface Weight {
  readonly label: string;
  readonly gzip: number;
  readonly brotli: number;
}

export function readManifest(dist: string): Manifest {
  const file = join(dist, '.vite', 'manifest.json');
  if (!existsSync(file))
    throw new Error(`${file} is missing: build the app first, with build.manifest switched on`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** One weight, or one per language. */
export function weigh(dist: string, manifest: Manifest, { chunks, counts, scenario }: Budget): Weight[] {
  const filesOf = (keys: readonly string[]): string[] => {
    const files = keys.flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat());
    return [...new Set(files)].filter((file) => isCounted(file, counts));
  };
  const keys = Object.keys(manifest);
  if (chunks === 'each language') {
    return keys.filter(isLanguage).map((key) => ({ label: key, ...bytesOf(dist, filesOf([key])) }));
  }
  if (typeof chunks === 'object' && 'parts' in chunks) {
    const parts = chunks.parts.map((name) => keyOf(manifest, name));
    return [{ label: scenario, ...bytesOf(dist, filesOf(parts)) }];
  }
  const chosen =
    chunks === 'everything'
      ? keys.filter((key) => !isLanguage(key) && !isPart(manifest[key]?.name))
      : withImports(
          manifest,
          chunks.map((name) => keyOf(manifest, name)),
        );
  return [{ label: scenario, ...bytesOf(dist, filesOf(chosen)) }];
}

const parts = new Set(
  budgets.flatMap(({ chunks }) => (typeof chunks === 'object' && 'parts' in chunks ? chunks.parts : [])),
);
const isPart = (name: string | undefined): boolean => name !== undefined && parts.has(name);

function keyOf(manifest: Manifest, name: string): string {
  const key = Object.keys(manifest).find((it) => it === name || manifest[it]?.name === name);
  if (key) return key;
  const names = Object.entries(manifest).map(([it, chunk]) => chunk.name ?? it);
  throw new Error(`no chunk is called "${name}"; there are ${names.join(', ')}`);
}

function withImports(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  entries.forEach(visit);
  return [...seen];
}

function isCounted(file: string, counts: Budget['counts']): boolean {
  if (file.endsWith('.js')) return counts !== 'style';
  return file.endsWith('.css') && counts !== 'script';
}

/** As the server sends it. */
const withSettings = (content: Buffer): Buffer =>
  content.includes(settingsPlace)
    ? Buffer.from(content.toString().replace(settingsPlace, settingsSample))
    : content;

function bytesOf(dist: string, files: readonly string[]): Omit<Weight, 'label'> {
  // Files are compressed one by one, as they travel.
  const contents = files.map((file) => withSettings(readFileSync(join(dist, file))));
  const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
  return {
    gzip: total(contents.map((content) => gzipSync(content, { level: 9 }).length)),
    brotli: total(contents.map((content) => brotliCompressSync(content).length)),
  };
}
