import { expect, it } from 'vitest';
import { createDelivery } from '../src/index.ts';
import { createManualTransport } from './support/manual-transport.ts';
import { createVirtualClock, settled } from './support/virtual-clock.ts';

const dayMs = 86_400_000;

it.each([-4 * dayMs, 3 * dayMs])(
  'a clock that is wrong by %d ms is put right by each heartbeat',
  async (wrongMs) => {
    const clock = createVirtualClock();
    const transport = createManualTransport();
    const told: number[] = [];
    const delivery = createDelivery({
      transport,
      clock,
      limits: { beatEveryMs: 10_000, ackTimeoutMs: 10_000 },
      storage: { all: async () => [], put: async () => {}, remove: async () => {} },
      withLock: (_name, work) => work(),
      name: 'test',
      isGapless: false,
      laneOf: () => '',
      load: async () => ({ ok: true, value: { cursor: 0 } }),
      fetchAfter: async () => ({ ok: false, error: { code: 'internal', message: '' } }),
      reset: () => {},
      apply: () => {},
      pageOf: () => null,
      onHeard: () => {},
      onConnection: () => {},
      onReplica: () => {},
      onRefused: () => {},
      onOutbox: () => {},
      onClock: (aheadMs) => told.push(aheadMs),
    });
    const serverNow = () => clock.now() - wrongMs;
    delivery.start();
    transport.last.handlers.onOpen();
    await clock.advance(300);
    transport.last.asked.shift()?.answer({ ok: true, value: { now: serverNow(), cursor: 0 } });
    await settled();
    // The answer tells the time of a moment somewhere on its way: half of the way is the best guess.
    expect(told).toEqual([-wrongMs + 150]);
    expect(Math.abs(clock.now() + delivery.clockSkewMs - serverNow())).toBeLessThan(2_000);
    delivery.stop();
  },
);
