import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff } from '../src/back-off.ts';
import { nextConnection, type ConnectionInput, type ConnectionState } from '../src/connection.machine.ts';

const at = (now: number, random = 0.5) => ({ now, random, steadyMs: 10_000 });
const run = (state: ConnectionState, ...inputs: ConnectionInput[]) =>
  inputs.reduce((before, input) => nextConnection(before, input, at(0)), state);
const overloaded = { code: 'overloaded', message: '', retryAfterMs: 45_000 } as const;

describe('backOff', () => {
  it('doubles up to the cap and is at least half of it, with the chance after the cap', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 60].map((failures) => backOff(failures, 0))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
    ]);
    expect(backOff(60, 0.999)).toBeCloseTo(29_985, 0);
  });

  it('spreads ten thousand clients at the cap evenly over the upper half', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let client = 0; client < 10_000; client += 1) {
      const tenth = Math.floor((backOff(20, client / 10_000) - 15_000) / 1_500);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.max(...tenths) - Math.min(...tenths)).toBeLessThanOrEqual(1);
  });
});

describe('nextConnection', () => {
  it('connects, is online, loses the line and tries again', () => {
    let state = run({ name: 'idle' }, { name: 'started' });
    expect(state).toEqual({ name: 'connecting', failures: 0 });
    state = nextConnection(state, { name: 'opened' }, at(100));
    expect(state).toEqual({ name: 'online', failures: 0, since: 100 });
    state = nextConnection(state, { name: 'closed' }, at(200));
    expect(state).toEqual({ name: 'waiting', failures: 1, until: 950, isAsked: false });
    expect(nextConnection(state, { name: 'due' }, at(950))).toEqual({ name: 'connecting', failures: 1 });
  });

  it('counts on when connections break soon, and begins anew after a steady one', () => {
    const online: ConnectionState = { name: 'online', failures: 4, since: 0 };
    expect(nextConnection(online, { name: 'closed' }, at(9_999))).toMatchObject({ failures: 5 });
    expect(nextConnection(online, { name: 'closed' }, at(10_000))).toMatchObject({ failures: 1 });
  });

  it('comes back after a random part of the time a restarting server names, and no signal shortens it', () => {
    const online: ConnectionState = { name: 'online', failures: 0, since: 0 };
    const waiting = nextConnection(online, { name: 'ending', withinMs: 8_000 }, at(1_000, 0.25));
    expect(waiting).toEqual({ name: 'waiting', failures: 0, until: 3_000, isAsked: true });
    expect(nextConnection(waiting, { name: 'woken', reason: 'visible' }, at(1_500))).toBe(waiting);
  });

  it('waits at least as long as an overloaded server asks', () => {
    const refused = nextConnection(
      { name: 'connecting', failures: 0 },
      { name: 'closed', error: overloaded },
      at(0),
    );
    expect(refused).toMatchObject({ name: 'waiting', until: 45_000, isAsked: true });
  });

  it('stays away when the server will not have it, until it is started again', () => {
    const error = { code: 'sign_in_required', message: '' } as const;
    const refused = run(
      { name: 'connecting', failures: 0 },
      { name: 'closed', error },
      { name: 'woken', reason: 'network' },
    );
    expect(refused).toEqual({ name: 'refused', error });
    expect(run(refused, { name: 'started' })).toEqual({ name: 'connecting', failures: 0 });
  });

  it.each([
    ['waiting', 'visible', 'connecting'],
    ['waiting', 'network', 'connecting'],
    ['connecting', 'visible', 'same'],
    ['connecting', 'network', 'connecting'],
    ['online', 'visible', 'same'],
    ['online', 'network', 'same'],
    ['online', 'restored', 'connecting'],
  ] as const)('%s, woken by %s: %s', (name, reason, expected) => {
    const before = { name, failures: 2, since: 0, until: 9_000, isAsked: false };
    const after = nextConnection(before, { name: 'woken', reason }, at(0));
    if (expected === 'same') expect(after).toBe(before);
    else expect(after).toEqual({ name: 'connecting', failures: 2 });
    if (expected !== 'same') expect(after).not.toBe(before);
  });

  it('never gives up: from every state but idle and refused there is a way on, in bounded time', () => {
    const input = fc.oneof(
      fc.constantFrom<ConnectionInput>(
        { name: 'started' },
        { name: 'opened' },
        { name: 'due' },
        { name: 'closed' },
      ),
      fc.constantFrom<ConnectionInput>(
        { name: 'closed', error: overloaded },
        { name: 'ending', withinMs: 5_000 },
      ),
      fc.constantFrom<ConnectionInput>(
        { name: 'woken', reason: 'visible' },
        { name: 'woken', reason: 'restored' },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(input, fc.nat(20_000), fc.double({ min: 0, max: 0.999, noNaN: true }))),
        (steps) => {
          let now = 0;
          let state = run({ name: 'idle' }, { name: 'started' });
          for (const [step, ms, random] of steps) {
            now += ms;
            state = nextConnection(state, step, at(now, random));
            expect(['connecting', 'online', 'waiting']).toContain(state.name);
            if (state.name === 'waiting') expect(state.until - now).toBeLessThanOrEqual(45_000);
          }
        },
      ),
    );
  });
});
