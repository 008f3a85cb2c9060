// A Vite plugin: writes the modules that left code in the bundle to dist/.vite/<name>.json, for the budget check.
// An app that is built in several runs gives each a name of its own, beginning with "modules".

interface OutputChunk {
  readonly type: 'asset' | 'chunk';
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
}

interface Emitter {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string;
}

export function listModules(name: `modules${string}` = 'modules'): {
  name: string;
  generateBundle(this: Emitter, options: unknown, bundle: Readonly<Record<string, OutputChunk>>): void;
} {
  return {
    name: 'parley:list-modules',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle)
        .flatMap((output) => Object.entries(output.modules ?? {}))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => id.replaceAll('\\', '/'));
      const source = JSON.stringify([...new Set(modules)].sort(), undefined, 2);
      this.emitFile({ type: 'asset', fileName: `.vite/${name}.json`, source });
    },
  };
}
