// pnpm bench [--quick | --gate] [--publish] [--profile <folder>] - what delivery with a promise costs, against a bare
// Socket.IO relay in the same run. Ctrl-C ends it.
import { measureSaturation } from './measure/saturation.ts';
import { readPlan } from './plan.ts';
import { closeStands, openStands } from './stands.ts';

const { plan } = readPlan(process.argv.slice(2));
process.once('SIGINT', () => process.exit(130));
const beganAt = performance.now();
const say = (words: string): void =>
  console.error(`${((performance.now() - beganAt) / 1_000).toFixed(0).padStart(4)} s  ${words}`);

say(`${plan.visitors} visitors come to each server`);
const stands = await openStands(plan.visitors, plan.profileTo);
const saturation = await measureSaturation(stands, plan, say);
console.log(saturation);
await closeStands(stands);
