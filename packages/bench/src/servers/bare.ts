import { fileURLToPath } from 'node:url';
import { freePort, startServer } from './server-process.ts';
import { addressOf, type Subject, type SubjectOptions, type Ticket } from './subject.ts';

const script = fileURLToPath(new URL('bare-relay.ts', import.meta.url));

const visitorTicket = (index: number): Ticket => ({
  namespace: '/',
  auth: {},
  headers: { 'x-forwarded-for': addressOf(index) },
});

/** A bare Socket.IO relay in a process of its own. */
export async function startBare({ visitors, ...options }: SubjectOptions): Promise<Subject> {
  const port = await freePort();
  const start = () => startServer({ script, port, ...options });
  let server = await start();
  return {
    name: 'bare',
    url: server.url,
    operator: { namespace: '/', auth: { role: 'operator' }, headers: {} },
    visitors: Array.from({ length: visitors }, (_, index) => visitorTicket(index)),
    read: () => server.read(),
    async restart() {
      const stopMs = await server.stop();
      const startedAt = performance.now();
      server = await start();
      return { stopMs, startMs: performance.now() - startedAt };
    },
    stop: async () => void (await server.stop()),
  };
}
