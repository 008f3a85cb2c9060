// Builds apps/widget/dist: `widget.js`, the only file a page names, and modules with hashed names that it loads later.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listModules } from '@parley/guardrails/list-modules';
import { LIMITS } from '@parley/protocol/limits';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}
type Manifest = Record<string, Chunk>;

const root = import.meta.dirname;
const dist = join(root, 'dist');
const assets = join(dist, 'assets');
const manifestFile = join(dist, '.vite', 'manifest.json');
const modulesFile = join(dist, '.vite', 'modules.json');
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Numbers in place of their names: a widget that needs a dozen of them does not carry the whole table. */
const limitsAsNumbers: Plugin = {
  name: 'parley:limits-as-numbers',
  transform: {
    filter: { code: 'LIMITS.' },
    handler: (code) =>
      code.replaceAll(/\bLIMITS\.(\w+)/g, (name, key) => String(Reflect.get(LIMITS, key) ?? name)),
  },
};

/** Finds what the bundler's own minifier leaves: one byte of a hundred. */
const secondPass: Plugin = {
  name: 'parley:second-pass',
  async generateBundle({ format }, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const { code } = await minify(output.code, {
        ecma: 2020,
        module: format === 'es',
        compress: { passes: 2 },
        // Preact's own, which no other file sees. None of ours begins so.
        mangle: { properties: { regex: /^_[a-z]/i } },
      });
      if (code === undefined) throw new Error(`${output.fileName} came to nothing`);
      output.code = code;
    }
  },
};

/** Stands in names of files until all are built. */
const unnamed = 'PARLEY';

/** Of a file of words, whose they are. */
const partOf = (module: string | null): string | undefined => module?.match(/\/texts\/\w+\.ts\?(\w+)$/)?.[1];

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Puts all that an entry needs at once into one file, whatever other parts share with it: nobody waits for a second one. */
function inOneFile([name, file]: readonly [string, string]): (id: string, graph: Graph) => string | null {
  const own = new Set<string>();
  return (id, graph) => {
    const add = (one: string): void => {
      if (own.has(one)) return;
      own.add(one);
      graph.getModuleInfo(one)?.importedIds.forEach(add);
    };
    add(join(root, file));
    return own.has(id) ? name : null;
  };
}

/** The page's realm and the frame's share no module, so each has a build of its own and nothing waits for a shared file. */
async function buildModules(entry: Record<string, string>): Promise<void> {
  const [first] = Object.keys(entry);
  await build({
    root,
    logLevel: 'warn',
    plugins: [limitsAsNumbers, listModules(), secondPass],
    build: {
      manifest: true,
      // A library's imports stay plain; an application's are wrapped in a helper that preloads style sheets.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // What several chunks need lies in the one that is loaded first.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: `assets/[name]-${unnamed}.js`,
          chunkFileNames: ({ name, facadeModuleId }) =>
            `assets/${partOf(facadeModuleId) ?? first}-${name}-${unnamed}.js`,
          minify: true,
          codeSplitting: {
            groups: Object.entries(entry).map((one) => ({ name: inOneFile(one), debugName: one[0] })),
          },
          // Nobody bundles these files again, so no bundler reads what stands in their comments.
          comments: { annotation: false },
        },
      },
    },
  });
}

/** The server replaces this text, quotes included, so no minifier may see it; until then it is a name. */
const siteAsText: Plugin = {
  name: 'parley:site-as-text',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const parts = output.code.split(/\bPARLEY_SITE\b/);
      if (parts.length !== 2)
        throw new Error(`PARLEY_SITE stands ${parts.length - 1} times in the loader, not once`);
      output.code = parts.join('"__PARLEY_SITE__"');
    }
  },
};

async function buildLoader(hash: string): Promise<void> {
  await build({
    root,
    logLevel: 'warn',
    define: { PARLEY_HASH: JSON.stringify(hash) },
    plugins: [listModules(), secondPass, siteAsText],
    build: {
      rolldownOptions: {
        input: 'src/loader/main.ts',
        output: { format: 'iife', entryFileNames: 'widget.js' },
      },
    },
  });
}

/**
 * Gives all files one hash. Nearly every change reaches them all by their imports anyway, and the first file, which everybody loads,
 * need not know one for each.
 */
function nameFiles(): string {
  const files = readdirSync(assets).sort();
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(readFileSync(join(assets, file)));
  const hash = sum.digest('base64url').replaceAll(/[-_]/g, '').slice(0, 6);
  for (const file of files) {
    const named = join(assets, file.replace(unnamed, hash));
    renameSync(join(assets, file), named);
    writeFileSync(named, readFileSync(named, 'utf8').replaceAll(`-${unnamed}.js`, `-${hash}.js`));
  }
  return hash;
}

/** Each build writes these two files anew; the size gate reads one of each. */
const modules = new Set<string>();
const collectModules = (): void => readJson(modulesFile).forEach((module: string) => modules.add(module));

rmSync(dist, { recursive: true, force: true });
await buildModules({ triggers: 'src/triggers/main.ts' });
collectModules();
const triggers: Manifest = readJson(manifestFile);
await buildModules({ api: 'src/host-api/api.ts' });
collectModules();
const api: Manifest = readJson(manifestFile);
await buildModules({ room: 'src/room/room.ts' });
collectModules();
const room: Manifest = readJson(manifestFile);
await buildModules({ panel: 'src/panel/main.tsx' });
collectModules();
const panel: Manifest = readJson(manifestFile);
const hash = nameFiles();
await buildLoader(hash);
collectModules();

const loader = { file: 'widget.js', name: 'loader', src: 'src/loader/main.ts', isEntry: true };
const manifest = { ...triggers, ...api, ...room, ...panel, [loader.src]: loader };
writeFileSync(manifestFile, JSON.stringify(manifest, undefined, 2).replaceAll(unnamed, hash));
writeFileSync(modulesFile, JSON.stringify([...modules].sort(), undefined, 2));
