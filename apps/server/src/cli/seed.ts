// pnpm seed - a plausible month in the demo workspace. Ctrl+C stops it; a second run goes on where it stopped.
import { parseArgs } from 'node:util';
import { buildApp } from '../build-app.ts';
import { readConfig } from '../config.ts';
import { ADMINISTRATOR_EMAIL, DEMO_SITE_KEY } from '../seed/demo.ts';
import { newPassword, seedFirstStart } from '../seed/first-start.ts';
import { seedMonth } from '../seed/month/seed-month.ts';

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '2000' },
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '7' },
  },
});
const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`${config.error}\n`);
  process.exit(2);
}

const until = Date.now();
const clock = { now: until };
const never = 2 ** 31 - 1;
// Nobody watches: no news, and no regular task may end a visit that the clock has not left yet.
const visitTimings = { newsEveryMs: 600_000, beatEveryMs: never, lookEveryMs: never };
const app = await buildApp({ config: config.value, now: () => clock.now, visitTimings });
const signIn = await seedFirstStart(app.context);
const sites = await app.context.siteList.all();
if (!sites.some(({ key }) => key === DEMO_SITE_KEY)) {
  await app.close();
  process.stderr.write('This database has no demo workspace; set DATA_DIR to an empty folder.\n');
  process.exit(2);
}

let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
  console.log('\nFinishing what has begun …');
});
const startedAt = performance.now();
let told = 0;
const password = newPassword();
const done = await seedMonth(app.context, {
  passwordHash: await app.context.account.hashPassword(password),
  conversations: Number(values.conversations),
  days: Number(values.days),
  seed: Number(values.seed),
  until,
  clock,
  isStopped: () => isStopped,
  onProgress({ at, begun, of }) {
    if (begun !== of && performance.now() - told < 500) return;
    told = performance.now();
    console.log(`${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}  ${begun} of ${of} visits`);
  },
});
await app.close();
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
console.log(isStopped ? 'Stopped; run it again to go on.' : `Done: ${done.stories} visits in ${seconds} s.`);
if (done.newColleagues > 0)
  console.log(
    `Colleagues (anna@demo.example, marco@demo.example, …) sign in with ${password} (shown this once).`,
  );
if (signIn) console.log(`Sign in as ${signIn.email} with ${signIn.password} (shown this once).`);
else console.log(`Sign in as ${ADMINISTRATOR_EMAIL} with the password that the first start showed.`);
