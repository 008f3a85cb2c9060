import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A page somewhere on the web, which may mean harm. */
export interface EvilServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly asked: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
}

export type Answering = (request: IncomingMessage, reply: ServerResponse) => void;

export async function openEvilServer(answer: Answering): Promise<EvilServer> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, reply) => {
    asked.push(request);
    answer(request, reply);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    host: `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : ''}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
