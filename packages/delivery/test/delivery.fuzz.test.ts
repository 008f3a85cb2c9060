import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from './support/world.ts';

type Step =
  | { readonly do: 'write' | 'write bad' | 'cut' | 'silence' | 'restart' | 'wake' | 'restore' | 'end'; readonly tab: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'server down' | 'server up' | 'storage fails' | 'storage works' }
  | { readonly do: 'lostRequests' | 'lostAnswers' | 'doubledRequests' | 'failedFetches' }
  | { readonly do: 'error'; readonly code: 'internal' | 'rate_limited' | 'overloaded' | 'sign_in_required' };

const tab = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write' as const), tab }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 50, 200, 1_000, 5_000, 20_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'silence', 'restart', 'wake', 'restore', 'end', 'write bad'), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('lostRequests' as const, 'lostAnswers', 'doubledRequests', 'failedFetches') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('server down' as const, 'server up', 'storage fails', 'storage works') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('error' as const),
      code: fc.constantFrom('internal' as const, 'rate_limited', 'overloaded', 'sign_in_required'),
    }),
  },
);

async function perform(world: World, step: Step): Promise<void> {
  const { server, browser, clock, tabs } = world;
  switch (step.do) {
    case 'write':
    case 'write bad':
      return world.write(step.tab, step.do === 'write bad');
    case 'pass':
      return clock.advance(step.ms);
    case 'cut':
    case 'silence':
      return tabs[step.tab]?.line[step.do]();
    case 'restart':
      world.restart(step.tab);
      return clock.advance(0);
    case 'wake':
    case 'restore':
      return tabs[step.tab]?.delivery.connection.wake(step.do === 'wake' ? 'visible' : 'restored');
    case 'end':
      return tabs[step.tab]?.line.tell({ name: 'connection.ending', payload: { withinMs: 3_000 } });
    case 'server down':
      server.isDown = true;
      return tabs.forEach(({ line }) => line.cut());
    case 'server up':
      server.isDown = false;
      return;
    case 'storage fails':
    case 'storage works':
      browser.isFailing = step.do === 'storage fails';
      return;
    case 'error':
      server.faults.errors.push(step.code);
      return;
    default:
      server.faults[step.do] += 1;
  }
}

/** Holds at every moment: nothing is on a screen twice, and a screen is a piece of the log in its order. */
function expectTrueScreens({ tabs, server }: World): void {
  for (const { shown, pending } of tabs) {
    const ids = [...shown.map(({ id }) => id), ...pending.map(({ item }) => item.id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(shown.map(({ cursor }) => cursor)).toEqual(server.log.slice(0, shown.length).map(({ cursor }) => cursor));
  }
}

async function heal({ server, browser, clock, tabs }: World): Promise<void> {
  Object.assign(server.faults, { lostRequests: 0, lostAnswers: 0, doubledRequests: 0, failedFetches: 0, errors: [] });
  server.isDown = false;
  browser.isFailing = false;
  await clock.advance(60_000);
  // Whoever was asked to sign in does so, which means a new connection.
  for (const { delivery } of tabs) {
    delivery.connection.stop();
    delivery.connection.start();
  }
  await clock.advance(120_000);
}

function expectConverged({ server, tabs, written, browser }: World): void {
  const good = [...written].filter(([, { isBad }]) => !isBad);
  const bad = [...written].filter(([, { isBad }]) => isBad).map(([id]) => id);
  const stored = server.log.map(({ id }) => id as string);
  expect(new Set(stored).size).toBe(stored.length);
  for (const someone of new Set(good.map(([, { author }]) => author))) {
    const mine = good.filter(([, { author }]) => author === someone).map(([id]) => id);
    expect(stored.filter((id) => mine.includes(id))).toEqual(mine);
  }
  for (const { shown, pending } of tabs) {
    expect(shown.map(({ id }) => id)).toEqual(stored);
    expect(pending.every(({ item, state }) => state === 'refused' && bad.includes(item.id))).toBe(true);
  }
  const refused = tabs.flatMap(({ pending }) => pending.map(({ item }) => item.id));
  expect(bad.filter((id) => !refused.includes(id))).toEqual([]);
  // What could not be removed while storage failed is found and removed by the next reading.
  for (const id of browser.items.keys()) expect([...bad, ...stored]).toContain(id);
}

describe('delivery, whatever happens', () => {
  it('has every message once and in order at the server, and all screens equal', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), fc.nat(), async (steps, seed) => {
        const world = createWorld(seed);
        world.openTab(0);
        world.openTab(1);
        await world.clock.advance(0);
        for (const one of steps) {
          await perform(world, one);
          expectTrueScreens(world);
        }
        await heal(world);
        expectTrueScreens(world);
        expectConverged(world);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150), interruptAfterTimeLimit: 90_000 },
    );
  });
});
