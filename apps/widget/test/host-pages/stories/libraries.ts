import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What owners have on their pages, as they come from npm. A page names them as `/lib/<name>`. */
const files = {
  'ses.js': () => require.resolve('ses'),
  'turbo.js': () => require.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'htmx.js': () => require.resolve('htmx.org/dist/htmx.min.js'),
  'bootstrap.css': () => require.resolve('bootstrap/dist/css/bootstrap.css'),
  'bootstrap.js': () => require.resolve('bootstrap/dist/js/bootstrap.bundle.js'),
  'normalize.css': () => require.resolve('normalize.css/normalize.css'),
} as const;

const isKnown = (name: string): name is keyof typeof files => name in files;

/** The library at this path of a host page's address. */
export function libraryAt(path: string): { readonly type: string; readonly body: Buffer } | undefined {
  const name = path.startsWith('/lib/') ? path.slice(5) : '';
  if (!isKnown(name)) return undefined;
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { type, body: readFileSync(files[name]()) };
}
