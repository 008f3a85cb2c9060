// Socket.IO's client without what is not used here, a third of its weight: binary packets, WebTransport, XMLHttpRequest beside
// fetch, and its own way of coming back, which is @parley/delivery's business. What stands in lies in src/connection/slim.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const slim = (name: string): string => join(import.meta.dirname, 'src/connection/slim', `${name}.ts`);

const require = createRequire(import.meta.url);
const client = join(dirname(require.resolve('socket.io-client/package.json')), 'build/esm');
const engine = join(dirname(createRequire(client).resolve('engine.io-client/package.json')), 'build/esm');

const inEngine = (file: string): string => JSON.stringify(join(engine, file));

/** Modules that exist only here. The package's own index would bring every transport it knows. */
const written: Readonly<Record<string, string>> = {
  '\0parley:engine': `
    export { Socket } from ${inEngine('socket.js')};
    export { installTimerFunctions } from ${inEngine('util.js')};
    export { nextTick } from ${inEngine('globals.js')};
  `,
  '\0parley:transports': `
    import { WS } from ${inEngine('transports/websocket.js')};
    import { Fetch } from ${inEngine('transports/polling-fetch.js')};
    export const transports = { websocket: WS, polling: Fetch };
  `,
};

/** What its modules ask for, and what they get. */
const stands: Readonly<Record<string, string>> = {
  'socket.io-client': join(client, 'manager.js'),
  'socket.io-parser': slim('socket.io-parser'),
  'engine.io-client': '\0parley:engine',
  'engine.io-parser': slim('engine.io-parser'),
  './contrib/parseuri.js': slim('parseuri'),
  './contrib/backo2.js': slim('backo2'),
  './transports/index.js': '\0parley:transports',
};

export function slimSocketIo(): Plugin {
  return {
    name: 'parley:slim-socket.io',
    enforce: 'pre',
    resolveId: (source) => (Object.hasOwn(stands, source) ? stands[source] : undefined),
    load: (id) => written[id],
  };
}
