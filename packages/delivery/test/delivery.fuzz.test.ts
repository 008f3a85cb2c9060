import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, type Tab, type World } from './support/world.ts';

/** One thing that happens; printed by its name when it breaks something. */
interface Step {
  readonly [fc.toStringMethod]: () => string;
  run(world: World): unknown;
}

const step = (name: string, run: Step['run']): Step => ({ [fc.toStringMethod]: () => name, run });

const inTab = (name: string, run: (tab: Tab, world: World) => unknown): Step[] =>
  [0, 1].map((number) =>
    step(`${name} ${number}`, (world) => {
      const tab = world.tabs[number];
      return tab && run(tab, world);
    }),
  );

const writing = inTab('write in', ({ number }, world) => world.write(number, false));

const passing = [1, 50, 200, 1_000, 5_000, 20_000].map((ms) =>
  step(`${ms} ms pass`, ({ clock }) => clock.advance(ms)),
);

const trouble = [
  ...inTab('write bad text in', ({ number }, world) => world.write(number, true)),
  ...inTab('cut', ({ line }) => line.cut()),
  ...inTab('silence', ({ line }) => line.silence()),
  ...inTab('look at', ({ delivery }) => delivery.connection.wake('visible')),
  ...inTab('bring back', ({ delivery }) => delivery.connection.wake('restored')),
  ...inTab('server sends away', ({ line }) =>
    line.tell({ name: 'connection.ending', payload: { withinMs: 3_000 } }),
  ),
  ...inTab('crash', ({ number }, world) => {
    world.restart(number);
    return world.clock.advance(0);
  }),
];

const faults = (['lostRequests', 'lostAnswers', 'doubledRequests', 'failedFetches'] as const).map((fault) =>
  step(fault, ({ server }) => (server.faults[fault] += 1)),
);

const errors = (['internal', 'rate_limited', 'overloaded'] as const).map((code) =>
  step(`error ${code}`, ({ server }) => server.faults.errors.push(code)),
);

const outages = [
  step('server down', ({ server, tabs }) => {
    server.isDown = true;
    for (const { line } of tabs) line.cut();
  }),
  step('server up', ({ server }) => (server.isDown = false)),
  step('storage fails', ({ browser }) => (browser.isFailing = true)),
  step('storage works', ({ browser }) => (browser.isFailing = false)),
];

const anyStep = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...writing) },
  { weight: 8, arbitrary: fc.constantFrom(...passing) },
  { weight: 3, arbitrary: fc.constantFrom(...trouble) },
  { weight: 3, arbitrary: fc.constantFrom(...faults) },
  { weight: 2, arbitrary: fc.constantFrom(...outages) },
  { weight: 1, arbitrary: fc.constantFrom(...errors) },
);

/** Holds at every moment: nothing is on a screen twice, and a screen is a piece of the log in its order. */
function expectTrueScreens({ tabs, server }: World): void {
  for (const { shown, pending } of tabs) {
    const ids = [...shown.map(({ id }) => id), ...pending.map(({ item }) => item.id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(shown.map(({ cursor }) => cursor)).toEqual(
      server.log.slice(0, shown.length).map(({ cursor }) => cursor),
    );
  }
}

async function heal({ server, browser, clock, tabs }: World): Promise<void> {
  Object.assign(server.faults, {
    lostRequests: 0,
    lostAnswers: 0,
    doubledRequests: 0,
    failedFetches: 0,
    errors: [],
  });
  server.isDown = false;
  browser.isFailing = false;
  await clock.advance(60_000);
  // Whoever could not read storage does so with the next connection.
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

async function play(steps: readonly Step[], seed: number): Promise<void> {
  const world = createWorld(seed);
  world.openTab(0);
  world.openTab(1);
  await world.clock.advance(0);
  for (const one of steps) {
    await one.run(world);
    expectTrueScreens(world);
  }
  await heal(world);
  expectTrueScreens(world);
  expectConverged(world);
}

describe('delivery, whatever happens', () => {
  // FUZZ_RUNS makes it look longer; fast-check prints the seed of what it finds.
  const numRuns = Number(process.env['FUZZ_RUNS'] ?? 200);

  it(
    'has every message once and in order at the server, and all screens equal',
    { timeout: 120_000 },
    async () => {
      const whatever = fc.asyncProperty(fc.array(anyStep, { maxLength: 60, size: 'max' }), fc.nat(), play);
      await expect(
        fc.assert(whatever, { numRuns, interruptAfterTimeLimit: 90_000 }),
      ).resolves.toBeUndefined();
    },
  );
});
