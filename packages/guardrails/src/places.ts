// A place is where an import leads: a path in the repository ("packages/kpi/src/csat.ts"), a package from the
// registry ("npm:zod"), or a part of Node ("node:fs"). Patterns name a place and everything beneath it;
// * stands for any run of characters within one path segment.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What the stars stood for, when the pattern covers the place. */
export function match(pattern: string, place: string): string[] | undefined {
  const source = pattern.split('*').map(escape).join('([^/]*)');
  return new RegExp(`^${source}(?:/.*)?$`).exec(place)?.slice(1);
}

function escape(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
}

export const covers = (patterns: readonly string[], place: string): boolean =>
  patterns.some((pattern) => match(pattern, place) !== undefined);

export const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

export interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Workspace {
  readonly root: string;
  /** By folder. */
  readonly manifests: ReadonlyMap<string, Manifest>;
}

export function readWorkspace(root: string, folders: readonly string[]): Workspace {
  const manifests = folders.map((folder) => [folder, readManifest(join(root, folder))] as const);
  return { root, manifests: new Map(manifests) };
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The package's name in an import: "@mantine/core" of "@mantine/core/styles.css". */
export const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Where the import leads, or undefined where another package's "exports" has no such door. */
export function resolve(workspace: Workspace, from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, ''); // Vite's ?raw, ?url and ?inline
  if (plain.startsWith('.')) return posix.join(dirname(from), plain);
  if (plain.startsWith('node:')) return plain;
  const name = packageName(plain);
  const own = [...workspace.manifests].find(([, manifest]) => manifest.name === name);
  if (!own) return plain.startsWith('@parley/') ? undefined : `npm:${plain}`;
  const [folder, manifest] = own;
  const target = manifest.exports?.[plain === name ? '.' : `.${plain.slice(name.length)}`];
  return typeof target === 'string' ? posix.join(folder, target) : undefined;
}
