import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readConfig } from './config.ts';

const config = readConfig(process.env);
if (!config.ok) refuse(config.error);

// Only now: a wrong setting is told at once, not after everything has been loaded. What was compiled is kept for the
// next start, beside the data and out of anybody else's reach.
enableCompileCache(join(config.value.dataDir, 'compiled'));
const [{ buildApp }, { seedFirstStart }, { whatToOpen }] = await Promise.all([
  import('./build-app.ts'),
  import('./seed/first-start.ts'),
  import('./what-to-open.ts'),
]);
const app = await buildApp({ config: config.value, logLevel: process.env['LOG_LEVEL'] ?? 'warn' });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void end());
const address = await listen();
const signIn = await seedFirstStart(app.context);
console.log(whatToOpen(config.value.publicUrl ?? address, signIn));

async function listen(): Promise<string> {
  try {
    return await app.listen();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const { host, port } = app.context.config;
    if (code === 'EADDRINUSE')
      refuse(`Port ${port} is taken; stop what uses it, or set PORT to another one.`);
    if (code === 'EACCES') refuse(`Port ${port} is not for this account; set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      refuse(`HOST names ${host}, and this machine has no such address.`);
    throw error;
  }
}

async function end(): Promise<void> {
  // Whatever hangs, a stop takes ten seconds at most.
  setTimeout(() => process.exit(1), 9_500).unref();
  await app.close();
  process.exit(0);
}

function refuse(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
