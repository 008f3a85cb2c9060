import type { OperatorId, TeamId } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, rank, type Candidate, type Waiting } from '../src/index.ts';

const teams = ['sales', 'delivery'] as TeamId[];
const [sales] = teams;
const ids = ['anna', 'boris', 'chiara', 'dmitri'] as OperatorId[];
if (!sales) throw new Error('there is a team');

const person = (over: Partial<Candidate> = {}): Candidate => ({
  id: 'anna' as OperatorId,
  presence: 'online',
  weights: new Map([[sales, 5]]),
  capacity: 4,
  busy: 0,
  askedAt: null,
  ...over,
});
const waits = (over: Partial<Waiting<string>> = {}): Waiting<string> => ({
  id: 'c1',
  teamId: sales,
  deadline: 60_000,
  asked: [],
  knownTo: null,
  ...over,
});

const people = fc.subarray(ids).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc.record<Candidate>({
        id: fc.constant(id),
        presence: fc.constantFrom('online', 'away', 'offline'),
        weights: fc
          .array(fc.tuple(fc.constantFrom(...teams), fc.integer({ min: 0, max: 10 })))
          .map((pairs) => new Map(pairs)),
        capacity: fc.integer({ min: 1, max: 6 }),
        busy: fc.integer({ min: 0, max: 8 }),
        askedAt: fc.option(fc.integer({ min: 0, max: 1_000 })),
      }),
    ),
  ),
);
const queues = fc.uniqueArray(
  fc.record<Waiting<string>>({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    teamId: fc.constantFrom(...teams),
    deadline: fc.integer({ min: 0, max: 100 }),
    asked: fc.subarray(ids),
    knownTo: fc.option(fc.constantFrom(...ids)),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

/** The people after so many offers. */
const after = (some: readonly Candidate[], offers: readonly { to: OperatorId }[]): Candidate[] =>
  some.map((one) => ({ ...one, busy: one.busy + offers.filter(({ to }) => to === one.id).length }));

describe('[RTE-2] whatever waits and whoever is there', () => {
  const given = (check: (queue: Waiting<string>[], some: Candidate[]) => void) =>
    fc.assert(fc.property(queues, people, check), { numRuns: 500 });

  it('nobody is asked beyond their capacity, while away, outside their teams or without weight', () => {
    given((queue, some) => {
      const offers = assign(queue, some, 0);
      for (const { id, busy, capacity } of after(some, offers))
        if (offers.some(({ to }) => to === id)) expect(busy).toBeLessThanOrEqual(capacity);
      for (const { id, to } of offers) {
        const one = some.find((known) => known.id === to);
        const teamId = queue.find((known) => known.id === id)?.teamId ?? sales;
        expect(one?.presence).toBe('online');
        expect(one?.weights.get(teamId)).toBeGreaterThan(0);
      }
    });
  });

  it('whoever declined or did not answer is not asked again in that wait, and nothing is offered twice', () => {
    given((queue, some) => {
      const offers = assign(queue, some, 0);
      for (const { id, to } of offers)
        expect(queue.find((known) => known.id === id)?.asked).not.toContain(to);
      expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
    });
  });

  it('nobody starves: who is left unasked is so because nobody can take them any more', () => {
    given((queue, some) => {
      const offers = assign(queue, some, 0);
      const left = queue.filter(({ id }) => !offers.some((offer) => offer.id === id));
      for (const waiting of left)
        expect(rank(waiting, after(some, offers)).filter(({ place }) => place !== null)).toEqual([]);
    });
  });

  it('the nearest deadline is served first among those who wait for the same people', () => {
    given((queue, some) => {
      const alike = queue.map((waiting) => ({ ...waiting, teamId: sales, asked: [], knownTo: null }));
      const offered = new Set(assign(alike, some, 0).map(({ id }) => id));
      const [served, left] = [
        alike.filter(({ id }) => offered.has(id)),
        alike.filter(({ id }) => !offered.has(id)),
      ];
      for (const late of left)
        for (const soon of served) expect(soon.deadline).toBeLessThanOrEqual(late.deadline);
    });
  });

  it('tells of everybody once, with a reason', () => {
    given((queue, some) => {
      for (const waiting of queue)
        expect(
          rank(waiting, some)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(some.map(({ id }) => id).toSorted());
    });
  });
});

describe('[RTE-3] who is asked', () => {
  const [anna, boris] = [person(), person({ id: 'boris' as OperatorId })];

  it('by the part of the capacity that is free, times the weight', () => {
    const strong = { ...boris, weights: new Map([[sales, 10]]) };
    const queue = Array.from({ length: 6 }, (_, at) => waits({ id: `c${at}`, deadline: at }));
    const to = assign(queue, [anna, strong], 0).map((offer) => offer.to);
    // 10, 7.5, then 5 against 5, which goes to whoever was asked longest ago.
    expect(to).toEqual(['boris', 'boris', 'anna', 'boris', 'anna', 'anna']);
    expect(assign([waits()], [{ ...anna, busy: 1 }, boris], 0)[0]?.to).toBe('boris');
  });

  it('in turn where all else is equal: whoever was asked longest ago', () => {
    const asked = [
      { ...anna, askedAt: 900 },
      { ...boris, askedAt: 100 },
    ];
    expect(assign([waits()], asked, 0)[0]?.to).toBe('boris');
  });

  it('a returning visitor’s operator first, only if they are there and have room', () => {
    const queue = [waits({ knownTo: anna.id })];
    const busier = { ...anna, busy: 3 };
    expect(assign(queue, [busier, boris], 0)).toEqual([{ id: 'c1', to: 'anna', because: 'returning' }]);
    expect(assign(queue, [{ ...anna, busy: 4 }, boris], 0)[0]).toMatchObject({
      to: 'boris',
      because: 'free',
    });
    expect(assign(queue, [{ ...anna, presence: 'away' }, boris], 0)[0]?.to).toBe('boris');
  });

  it('says of the others what keeps them', () => {
    const some = [
      person({ id: 'a' as OperatorId, presence: 'away' }),
      person({ id: 'b' as OperatorId, presence: 'offline' }),
      person({ id: 'c' as OperatorId, busy: 4 }),
      person({ id: 'd' as OperatorId, weights: new Map([[sales, 0]]) }),
      person({ id: 'e' as OperatorId, weights: new Map() }),
      person({ id: 'f' as OperatorId }),
      person({ id: 'g' as OperatorId }),
    ];
    const ranked = rank(waits({ asked: ['f' as OperatorId] }), some);
    expect(ranked.map(({ id, why }) => `${id} ${why}`)).toEqual([
      'g free',
      'a away',
      'b offline',
      'c full',
      'd no-weight',
      'e not-in-team',
      'f asked',
    ]);
  });
});
