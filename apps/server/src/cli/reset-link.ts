// pnpm operator:reset-link EMAIL [--without-second-step] - the way back in for an administrator who is locked out.
import { parseArgs } from 'node:util';
import { buildApp } from '../build-app.ts';
import { readConfig } from '../config.ts';
import { findByEmail } from '../features/account/account.store.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-second-step': { type: 'boolean', default: false } },
});
const [email = ''] = positionals;
const config = readConfig(process.env);
if (!config.ok) end(config.error);

const app = await buildApp({ config: config.value });
const { account, db } = app.context;
const person = await findByEmail(db, email);
const link = await account.links.createByEmail(email);
if (link.ok && person && values['without-second-step']) {
  await account.secondSteps.remove(person);
  await account.sessions.end({ operatorId: person.id });
}
await app.close();
if (!link.ok) end(`usage: operator:reset-link EMAIL. Nobody who may sign in has the address "${email}".`);
const until = new Date(link.value.expiresAt).toISOString();
console.log(`Choose a new password here; the link works once, until ${until}:`);
console.log(link.value.url);

function end(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
