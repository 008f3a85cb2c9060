// Loaded before the harness and before its servers: puts the fault that PARLEY_PLANTED names into the product as it is
// read. Nothing on disk changes.
import { registerHooks } from 'node:module';
import { planted } from './faults.ts';

const name = process.env['PARLEY_PLANTED'] ?? '';
const fault = planted[name];
if (!fault) throw new Error(`No fault is called "${name}".`);
const { file, also } = fault;
const changes = also ? [fault, also] : [fault];

function change(source: string, { words, by }: { readonly words: string; readonly by: string }): string {
  if (source.includes(words)) return source.replace(words, by);
  throw new Error(`"${name}" cannot be planted: ${file} has other words now.`);
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(file)) return loaded;
    const source = Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: changes.reduce(change, source) };
  },
});
