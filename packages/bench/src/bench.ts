import { measureMemory, type WeightAt } from './measure/memory.ts';
import { measureOverload, type Overloaded } from './measure/overload.ts';
import { measureSaturation, type Saturation } from './measure/saturation.ts';
import { measureSlowReader, type Slowed } from './measure/slow-reader.ts';
import { measureStored, type WithMany } from './measure/stored.ts';
import { measureWaits, type WaitsAt } from './measure/waits.ts';
import type { Plan } from './plan.ts';
import type { Say } from './say.ts';
import type { Restarted } from './servers/subject.ts';
import { closeStands, openStands } from './stands.ts';

export interface Figures {
  readonly saturation: readonly Saturation[];
  readonly waits: readonly WaitsAt[];
  /** With everybody connected. */
  readonly restarted: Restarted;
  readonly memory: readonly WeightAt[];
  readonly stored: WithMany;
  readonly overload: Overloaded;
  readonly slowed: Slowed;
}

/** Only the throughput of both, for a gate. */
export async function measureThroughput(plan: Plan, say: Say): Promise<Saturation[]> {
  say(`${plan.visitors} visitors come to each server`);
  const stands = await openStands(plan.visitors, plan.profileTo);
  try {
    return await measureSaturation(stands, plan, say);
  } finally {
    await closeStands(stands);
  }
}

/** Everything, one after the other: nothing else of ours runs while something is measured. */
export async function measureAll(plan: Plan, say: Say): Promise<Figures> {
  say(`${plan.visitors} visitors come to each server`);
  const stands = await openStands(plan.visitors, plan.profileTo);
  const waits: WaitsAt[] = [];
  let saturation: Saturation[];
  let restarted: Restarted;
  try {
    saturation = await measureSaturation(stands, plan, say);
    for (const perSecond of plan.paces)
      waits.push(await measureWaits(stands, { perSecond, ms: plan.paceMs }, say));
    restarted = await stands.parley.subject.restart();
    say(`restarted: ${(restarted.stopMs + restarted.startMs).toFixed(0)} ms away`);
  } finally {
    await closeStands(stands);
  }
  const memory = await measureMemory(plan.idle, say);
  const stored = await measureStored(plan.stored, say);
  const overload = await measureOverload({ visitors: plan.visitors, ms: plan.paceMs }, say);
  const slowed = await measureSlowReader({ visitors: plan.visitors, ms: plan.paceMs }, say);
  return { saturation, waits, restarted, memory, stored, overload, slowed };
}
