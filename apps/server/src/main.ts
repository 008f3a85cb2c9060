import { readConfig } from './config.ts';

const config = readConfig(process.env);
if (!config.ok) refuse(config.error);

// Only now: a wrong setting is told at once, not after everything has been loaded.
const [{ buildApp }, { seedFirstStart }, { whatToOpen }] = await Promise.all([
  import('./build-app.ts'),
  import('./seed/first-start.ts'),
  import('./what-to-open.ts'),
]);
const app = await buildApp({ config: config.value, logLevel: process.env['LOG_LEVEL'] ?? 'warn' });
let address = '';
try {
  address = await app.listen();
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  refuse(`Port ${config.value.port} is taken; stop what uses it, or set PORT to another one.`);
}
const signIn = await seedFirstStart(app.context);
console.log(whatToOpen(config.value.publicUrl ?? address, signIn));

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void end());

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
