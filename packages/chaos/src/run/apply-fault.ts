import type { Chance } from '../random.ts';
import { until } from '../until.ts';
import type { Fault, Step } from './plan.ts';
import type { World } from './world.ts';

/** Until enough was acknowledged since now, or the time is over. */
function goOn({ acknowledged }: World, { acks, mostMs }: Step): Promise<boolean> {
  const enough = acknowledged() + acks;
  return until(() => acknowledged() >= enough, mostMs);
}

async function freeze(world: World, step: Step): Promise<void> {
  world.server.pause();
  await goOn(world, step);
  world.server.resume();
}

async function blow(world: World, step: Step, fault: Extract<Fault, { kind: 'weather' }>): Promise<void> {
  world.proxy.setWeather(fault.weather);
  if (fault.breaksFirst) world.proxy.resetAll();
  await goOn(world, step);
  world.proxy.setWeather({});
}

/** Everything that was begun is finished, within the ten seconds that a deploy gives. */
async function stopAsDeploysDo({ server, problems }: World): Promise<void> {
  const code = await server.terminate();
  if (code !== 0) problems.push({ rule: 'a stop ends well', detail: `the server ended with ${code}` });
}

/** Lets it go wrong for as long as the step says, and takes it back. */
export async function applyFault(world: World, step: Step, chance: Chance): Promise<void> {
  const { server, proxy, people } = world;
  const { fault } = step;
  switch (fault.kind) {
    case 'weather':
      return blow(world, step, fault);
    case 'freeze':
      return freeze(world, step);
    case 'kill':
      await goOn(world, step);
      await server.kill();
      return server.restart();
    case 'terminate':
      await goOn(world, step);
      await stopAsDeploysDo(world);
      return server.restart();
    case 'reset':
      proxy.resetAll();
      break;
    case 'drop-acks':
      proxy.dropAcks(fault.count, fault.thenBreak);
      break;
    case 'restart-clients':
      for (const person of people) if (chance.next() < fault.share) person.restart();
      break;
    case 'jump-clocks':
      for (const person of people) if (chance.next() < 0.5) person.jumpClock(fault.ms);
      break;
  }
  await goOn(world, step);
}
