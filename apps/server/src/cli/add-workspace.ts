// pnpm workspace:add "Name" person@example.com - a workspace of its own on the same server.
import { buildApp } from '../build-app.ts';
import { readConfig } from '../config.ts';
import { addWorkspace } from './workspace-from-words.ts';

const [name = '', email = ''] = process.argv.slice(2);
const config = readConfig(process.env);
if (!config.ok) end(config.error, 2);

const app = await buildApp({ config: config.value });
const added = await addWorkspace(app.context, name, email);
await app.close();
if (!added.ok) end(added.error, 2);

console.log(`The workspace "${name}" is there, with the site key ${added.value.siteKey}.`);
console.log(`${email} chooses a password here, within seven days: ${added.value.joinUrl}`);

function end(problem: string, code: number): never {
  process.stderr.write(`${problem}\n`);
  process.exit(code);
}
