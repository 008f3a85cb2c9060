import { type Spread, spread } from '../report/statistics.ts';
import type { Say } from '../say.ts';
import type { Stand, Stands } from '../stands.ts';

export interface Pressed {
  readonly perSecond: number;
  /** What the server used of its processor for one message, in µs, and what the people's process used. */
  readonly serverMicros: number;
  readonly peopleMicros: number;
}

/** Keeps so many messages under way for a while. Throws when one was refused or did not arrive. */
async function press({ subject, people }: Stand, underWay: number, ms: number): Promise<Pressed> {
  const before = await subject.read();
  const carried = await people.tell('press', { underWay, ms });
  const after = await subject.read();
  const { acknowledged, refused, heard } = carried;
  if (refused > 0 || heard !== acknowledged || acknowledged === 0)
    throw new Error(`${subject.name}: ${acknowledged} acknowledged, ${refused} refused, ${heard} heard.`);
  return {
    perSecond: (acknowledged * 1_000) / carried.ms,
    serverMicros: (after.cpuMicros - before.cpuMicros) / acknowledged,
    peopleMicros: carried.cpuMicros / acknowledged,
  };
}

const STEPS = [32, 64, 128, 256, 512, 1_024];
/** Less than this more is no growth. */
const GROWTH = 1.05;

/**
 * Raises the load, twice as much at each step, and says with how many messages under way the throughput has stopped to
 * grow. All steps are taken: on a busy machine one of them may be slow for no reason of ours.
 */
async function findSaturation(stand: Stand, ms: number): Promise<number> {
  let best = { underWay: 0, perSecond: 0 };
  for (const underWay of STEPS) {
    const { perSecond } = await press(stand, underWay, ms);
    if (perSecond > best.perSecond * GROWTH) best = { underWay, perSecond };
  }
  return best.underWay;
}

export interface Saturation {
  /** So many operators heard everything. */
  readonly team: number;
  readonly bare: Spread;
  readonly parley: Spread;
  /** Parley's messages per second of processor time against the bare relay's: 1 is as fast. The steadier one. */
  readonly byProcessor: Spread;
  /** The same by the clock. */
  readonly byClock: Spread;
  /** What the people's process used for a message against what the server used: below 1, the server is what is measured. */
  readonly peopleShare: Spread;
}

interface Measured {
  readonly teams: readonly number[];
  readonly rounds: number;
  readonly pressMs: number;
}

/** Throughput of both at saturation with a growing team: a console shows what waits, so all of them hear everything. */
export async function measureSaturation(stands: Stands, plan: Measured, say: Say): Promise<Saturation[]> {
  const measured: Saturation[] = [];
  let connected = 1;
  for (const team of plan.teams) {
    for (const { subject, people } of [stands.bare, stands.parley])
      await people.tell('comeToo', { url: subject.url, operator: subject.operator, count: team - connected });
    connected = team;
    say(`${team} operators listen`);
    measured.push({ team, ...(await compare(stands, plan, say)) });
  }
  return measured;
}

/** Round by round one after the other, so that a busy machine is so for both. */
async function compare(
  { bare, parley }: Stands,
  { rounds, pressMs }: Measured,
  say: Say,
): Promise<Omit<Saturation, 'team'>> {
  // Also warms both up.
  const underWay = {
    bare: await findSaturation(bare, pressMs / 2),
    parley: await findSaturation(parley, pressMs / 2),
  };
  say(`saturated with ${underWay.bare} (bare) and ${underWay.parley} (Parley) messages under way`);
  const pairs: { bare: Pressed; parley: Pressed }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const pair = {
      bare: await press(bare, underWay.bare, pressMs),
      parley: await press(parley, underWay.parley, pressMs),
    };
    pairs.push(pair);
    const ratio = pair.bare.serverMicros / pair.parley.serverMicros;
    say(`throughput, round ${round} of ${rounds}: ${ratio.toFixed(2)} by processor time`);
  }
  const each = (value: (pair: { bare: Pressed; parley: Pressed }) => number): Spread =>
    spread(pairs.map(value));
  return {
    bare: each((pair) => pair.bare.perSecond),
    parley: each((pair) => pair.parley.perSecond),
    byProcessor: each((pair) => pair.bare.serverMicros / pair.parley.serverMicros),
    byClock: each((pair) => pair.parley.perSecond / pair.bare.perSecond),
    peopleShare: each((pair) => pair.bare.peopleMicros / pair.bare.serverMicros),
  };
}
