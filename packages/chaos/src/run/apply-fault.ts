import type { Participant } from '../clients/participant.ts';
import type { Chance } from '../random.ts';
import { until } from '../until.ts';
import type { Fault } from './faults.ts';
import { lastWords } from './last-words.ts';
import type { Step } from './plan.ts';
import type { World } from './world.ts';

/** Until enough was acknowledged since now, or the time is over. */
function goOn({ acknowledged }: World, { acks, mostMs }: Step): Promise<boolean> {
  const enough = acknowledged() + acks;
  return until(() => acknowledged() >= enough, mostMs);
}

async function blow(world: World, step: Step, fault: Extract<Fault, { kind: 'weather' }>): Promise<void> {
  world.proxy.setWeather(fault.weather);
  if (fault.breaksFirst) world.proxy.resetAll();
  await goOn(world, step);
  if (fault.breaksLast) world.proxy.resetAll();
  world.proxy.setWeather({});
}

/** Everything that was begun is finished, within the ten seconds that a deploy gives. */
async function stopAsDeploysDo({ server, problems }: World): Promise<void> {
  const code = await server.terminate();
  if (code === 0) return;
  problems.push({ rule: 'a stop ends well', detail: `the server ended with ${code}\n${lastWords(server)}` });
}

/** A server that went by itself is a finding, whatever was about to be done to it; the run goes on with a new one. */
export async function noticeCrash({ server, problems }: World): Promise<void> {
  if (!server.hasCrashed()) return;
  problems.push({ rule: 'the server stays up', detail: lastWords(server) });
  await server.restart();
}

async function freezeServer(world: World, step: Step): Promise<void> {
  world.server.pause();
  await goOn(world, step);
  world.server.resume();
}

async function fillDisk(world: World, step: Step): Promise<void> {
  world.control.setDiskFull(true);
  await goOn(world, step);
  world.control.setDiskFull(false);
}

/** What happens to the server, until it is as before. */
async function applyToServer(world: World, step: Step, kind: Fault['kind']): Promise<void> {
  if (kind === 'freeze-server') return freezeServer(world, step);
  if (kind === 'disk-full') return fillDisk(world, step);
  await goOn(world, step);
  await noticeCrash(world);
  if (kind === 'terminate') await stopAsDeploysDo(world);
  // Killed first, when nobody has stopped it.
  await world.server.restart();
}

const some = (people: readonly Participant[], chance: Chance, share: number): Participant[] =>
  people.filter(() => chance.next() < share);

async function applyToTabs(world: World, step: Step, chosen: readonly Participant[]): Promise<void> {
  const isFreezing = step.fault.kind === 'freeze-tabs';
  for (const person of chosen) (isFreezing ? person.freeze : person.putAway)();
  await goOn(world, step);
  for (const person of chosen) (isFreezing ? person.thaw : person.bringBack)();
}

/** Lets it go wrong for as long as the step says, and takes it back. */
export async function applyFault(world: World, step: Step, chance: Chance): Promise<void> {
  const { proxy, people } = world;
  const { fault } = step;
  switch (fault.kind) {
    case 'weather':
      return blow(world, step, fault);
    case 'freeze-tabs':
    case 'put-tabs-away':
      return applyToTabs(world, step, some(people, chance, fault.share));
    case 'kill':
    case 'terminate':
    case 'freeze-server':
    case 'disk-full':
      return applyToServer(world, step, fault.kind);
    case 'reset':
      proxy.resetAll();
      break;
    case 'drop-acks':
      proxy.dropAcks(fault.count, fault.thenBreak);
      break;
    case 'restart-clients':
      for (const person of some(people, chance, fault.share)) person.restart();
      break;
    case 'move-clocks':
      for (const person of some(people, chance, 0.5)) person.jumpClock(fault.ms);
      break;
    case 'move-server-clock':
      world.control.moveClock(fault.ms);
      break;
  }
  await goOn(world, step);
}
