import type { Presence } from '@parley/protocol';
import { expect, test, vi } from 'vitest';
import { startTestApp, whoIs } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';
import { addColleague, operatorComes } from './people.ts';
import type { OperatorHere } from './people.ts';

async function colleague(app: TestApp, shop: TestWorkspace, name: string) {
  const cookie = await addColleague(app, shop, { name, teamIds: shop.teamIds });
  const { operator } = await whoIs(app.origin, cookie);
  return { cookie, id: operator.id, comes: () => operatorComes(app.origin, cookie) };
}

interface Told {
  readonly at: number;
  readonly presence: Presence;
}

function follow({ socket }: OperatorHere, id: string): Told[] {
  const told: Told[] = [];
  socket.on('presence.changed', ({ operators }) => {
    for (const one of operators) if (one.id === id) told.push({ at: Date.now(), presence: one.presence });
  });
  return told;
}

/** The TCP connection below a socket of this process. */
function wireOf({ socket }: OperatorHere): { pause: () => void; destroy: () => void } {
  const { transport } = socket.io.engine as unknown as {
    transport: { ws: { _socket: { pause: () => void; destroy: () => void } } };
  };
  return transport.ws._socket;
}

test(
  '[OWN-1] a silent socket is known within 20 s, a break of 8 s is shown to nobody',
  { timeout: 40_000 },
  async () => {
    const app = await startTestApp({ now: Date.now });
    const shop = await app.addWorkspace('shop');
    const admin = await operatorComes(app.origin, shop.cookie);
    const [anna, piotr] = [await colleague(app, shop, 'Anna'), await colleague(app, shop, 'Piotr')];
    const [annaHere, piotrHere] = [await anna.comes(), await piotr.comes()];
    const [ofAnna, ofPiotr] = [follow(admin, anna.id), follow(admin, piotr.id)];
    const silentAt = Date.now();
    wireOf(annaHere).pause();
    wireOf(piotrHere).destroy();
    await vi.waitUntil(() => Date.now() - silentAt >= 8_000, { timeout: 10_000 });
    await piotr.comes();
    await vi.waitFor(() => expect(ofAnna.at(-1)?.presence).toBe('offline'), {
      timeout: 25_000,
      interval: 50,
    });
    const knownAfter = (ofAnna.at(-1)?.at ?? Infinity) - silentAt;
    expect(knownAfter).toBeLessThanOrEqual(20_000);
    expect(ofPiotr.map(({ presence }) => presence)).not.toContain('offline');
  },
);
