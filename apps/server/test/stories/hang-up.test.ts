import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { expect, test } from 'vitest';
import { DEMO_SITE_KEY } from '../../src/seed/demo.ts';
import { startServer, temporaryFolder } from './server-process.ts';
import { valueOf, visitorComes } from './people.ts';

const upgrade =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';

// Found by the fault harness, seeds 771162, 771163 and 771178: whoever reset a connection at the wrong moment ended the
// server, for the system no longer knows the address of somebody who is gone.
test.each([
  ['opens a WebSocket', '/socket.io/?EIO=4&transport=websocket', upgrade],
  ['begins to poll', '/socket.io/?EIO=4&transport=polling', ''],
  ['asks something', '/v1/session', ''],
  ['asks for a page', '/console/', ''],
])(
  'who %s and is gone before the server reads it hurts nobody else',
  { timeout: 30_000 },
  async (_what, path, headers) => {
    const server = await startServer(await temporaryFolder());
    const vera = await visitorComes(server.origin, DEMO_SITE_KEY);
    server.child.kill('SIGSTOP');
    for (let times = 0; times < 3; times += 1) {
      const socket = connectTcp(Number(new URL(server.origin).port), '127.0.0.1');
      await once(socket, 'connect');
      await new Promise((resolve) =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`, resolve),
      );
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    server.child.kill('SIGCONT');
    expect(valueOf(await vera.say('Still here?')).seq).toBeGreaterThan(0);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.said()).not.toContain('"level":50');
    expect(server.said()).not.toContain('Error');
  },
);
