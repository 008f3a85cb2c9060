import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient } from '@parley/testkit/api-client';
import { check } from '../check/checker.ts';
import type { Violation } from '../check/evidence.ts';
import { readEvidence } from '../check/read-evidence.ts';
import type { Participant } from '../clients/participant.ts';
import { type Chance, createChance } from '../random.ts';
import { until } from '../until.ts';
import { applyFault, noticeCrash } from './apply-fault.ts';
import type { FaultName } from './faults.ts';
import { lastWords } from './last-words.ts';
import { makeSteps, type Plan, type Step } from './plan.ts';
import { createWorld, type World } from './world.ts';

export interface ScenarioOptions {
  readonly seed: number;
  readonly visitors?: number;
  readonly operators?: number;
  readonly plan: Plan;
  /** Nothing but long polling gets through, all the time. */
  readonly isPolling?: boolean;
  /** How long (ms) everybody has to arrive at the same once all is well. */
  readonly convergedWithinMs?: number;
  /** Ends the run early; what happened until then is checked all the same. */
  readonly signal?: AbortSignal;
}

export interface Outcome {
  readonly seed: number;
  readonly faults: readonly FaultName[];
  readonly isPolling: boolean;
  readonly attempted: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly kills: number;
  readonly droppedAcks: number;
  readonly violations: readonly Violation[];
  readonly tookMs: number;
}

/** The pages' clocks run so much faster than ours. */
const SPEED = 10;
const CONVERGED_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 500;

async function keepActing(person: Participant, chance: Chance, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    person.act();
    await pause(chance.between(40, 200));
  }
}

/** Who does not show yet what the server has, and why. */
async function whoLags({ server, people, visitors, signInAfresh }: World): Promise<() => Promise<string[]>> {
  const operator = await signInAfresh();
  const apis = new Map(
    visitors.map(({ id, token }) => {
      const headers = { authorization: `Bearer ${token}` };
      return [id, createApiClient(server.url, { headers })];
    }),
  );
  return async () => {
    const { cursor } = await operator.call('GET /v1/snapshot');
    const lagging: string[] = [];
    for (const person of people) {
      const api = apis.get(person.history.authorId);
      const newest = api ? (await api.call('GET /v1/thread', { query: {} })).cursor : cursor;
      if (person.isSettled() && person.cursor() === newest) continue;
      lagging.push(`${person.history.party} ${person.history.authorId} of ${newest}: ${person.describe()}`);
    }
    return lagging;
  };
}

/** Everything works again: does everybody arrive at the same? */
async function converge(world: World, withinMs: number): Promise<Violation[]> {
  world.proxy.setWeather({});
  world.proxy.dropAcks(0, false);
  for (const person of world.people) person.wake();
  await until(
    () => world.server.hasCrashed() || world.people.every((person) => person.isSettled()),
    withinMs,
  );
  await noticeCrash(world);
  const look = await whoLags(world);
  let lagging: string[] = [];
  // Seldom, for what looks is held to the same limits as everybody else.
  await until(async () => (lagging = await look()).length === 0, withinMs, LOOK_EVERY_MS);
  return lagging.map((detail) => ({ rule: 'everybody arrives', detail }));
}

async function play(world: World, steps: readonly Step[], options: ScenarioOptions): Promise<FaultName[]> {
  const chance = createChance(options.seed + 1);
  const stop = new AbortController();
  const acting = world.people.map((person) =>
    keepActing(person, createChance(chance.between(1, 1_000_000)), stop.signal),
  );
  const done: FaultName[] = [];
  for (const step of steps) {
    if (options.signal?.aborted) break;
    await applyFault(world, step, chance);
    await noticeCrash(world);
    done.push(step.name);
  }
  stop.abort();
  await Promise.all(acting);
  return done;
}

async function judge(world: World, withinMs = CONVERGED_WITHIN_MS): Promise<Violation[]> {
  const { server, visitors, people } = world;
  const lagging = await converge(world, withinMs);
  // Whoever has not arrived still writes, and what is read meanwhile belongs to no one moment.
  if (lagging.length > 0) return [...world.problems, ...lagging];
  const histories = people.map(({ history }) => history);
  const operator = await world.signInAfresh();
  const evidence = await readEvidence({
    url: server.url,
    dataDir: server.dataDir,
    output: server.output(),
    operator,
    visitors,
    histories,
  });
  return [...world.problems, ...check(evidence)];
}

/** One seed, one run: people write while things go wrong; then all is well again, and everything is checked. */
export async function runScenario(options: ScenarioOptions): Promise<Outcome> {
  const startedAt = performance.now();
  const { seed, visitors = 8, operators = 3, plan, isPolling = false } = options;
  const chance = createChance(seed);
  const steps = makeSteps(chance, plan);
  const world = await createWorld({ seed, visitors, operators, speed: SPEED, isPolling });
  try {
    const faults = await play(world, steps, options);
    // Ctrl-C reaches the server too.
    if (options.signal?.aborted) await world.server.restart();
    const violations = await judge(world, options.convergedWithinMs);
    const histories = world.people.map(({ history }) => history);
    const count = (of: 'attempts' | 'acks' | 'refusals'): number =>
      new Set(histories.flatMap((history) => history[of].map(({ id }) => id))).size;
    return {
      seed,
      isPolling,
      faults,
      attempted: count('attempts'),
      acknowledged: count('acks'),
      refused: count('refusals'),
      kills: faults.filter((fault) => fault === 'kill -9').length,
      droppedAcks: world.proxy.counts.droppedAcks,
      violations,
      tookMs: Math.round(performance.now() - startedAt),
    };
  } catch (error) {
    throw new Error(`The server's last words:\n${lastWords(world.server)}`, { cause: error });
  } finally {
    await world.close();
  }
}
