// Builds apps/widget/dist: `widget.js`, the only file a page names, and modules with hashed names that it loads later.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listModules } from '@parley/guardrails/list-modules';
import { LIMITS } from '@parley/protocol/limits';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';
import { readLanguages } from './language-files.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}
type Manifest = Record<string, Chunk>;

const root = import.meta.dirname;
const dist = join(root, 'dist');
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

/**
 * Finds what the bundler's own minifier leaves: one byte of a hundred. The hash in a file's name is of what comes in here, and
 * what goes out does the same.
 */
const secondPass: Plugin = {
  name: 'parley:second-pass',
  async generateBundle({ format }, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const { code } = await minify(output.code, {
        ecma: 2020,
        module: format === 'es',
        compress: { passes: 2 },
      });
      if (code === undefined) throw new Error(`${output.fileName} came to nothing`);
      output.code = code;
    }
  },
};

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What several late parts share and nobody can do without for long: a file of its own would weigh more. */
const isShared = (id: string): boolean => id.endsWith('/plain-text/src/card-numbers.ts');

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
    return own.has(id) || isShared(id) ? name : null;
  };
}

/** The page's realm and the frame's share no module, so each has a build of its own and nothing waits for a shared file. */
async function buildModules(entry: Record<string, string>): Promise<void> {
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
          entryFileNames: 'assets/[name]-[hash:6].js',
          chunkFileNames: 'assets/[name]-[hash:6].js',
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

async function buildLoader(manifest: Manifest): Promise<void> {
  const hash = (name: string, file?: string): string => {
    const found = file?.match(/-([\w-]{6})\.js$/)?.[1];
    if (!found) throw new Error(`no chunk is called "${name}"`);
    return found;
  };
  const named = ['api', 'panel', 'room', 'triggers'].map((name) => {
    const chunk = Object.values(manifest).find((one) => one.name === name);
    return [name, hash(name, chunk?.file)];
  });
  const languages = (await readLanguages()).map(({ language }) => {
    const name = `src/texts/${language}.ts?panel`;
    return [language, hash(name, manifest[name]?.file)];
  });
  const hashes = Object.fromEntries([...named, ...languages]);
  await build({
    root,
    logLevel: 'warn',
    define: { PARLEY_HASHES: JSON.stringify(hashes) },
    plugins: [listModules(), secondPass, siteAsText],
    build: {
      rolldownOptions: {
        input: 'src/loader/main.ts',
        output: { format: 'iife', entryFileNames: 'widget.js' },
      },
    },
  });
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
const manifest = { ...triggers, ...api, ...room, ...panel };
await buildLoader(manifest);
collectModules();

const loader = { file: 'widget.js', name: 'loader', src: 'src/loader/main.ts', isEntry: true };
writeFileSync(manifestFile, JSON.stringify({ ...manifest, [loader.src]: loader }, undefined, 2));
writeFileSync(modulesFile, JSON.stringify([...modules].sort(), undefined, 2));
