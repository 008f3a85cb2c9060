// Writes generated/. After a change of the contract, say what changed: `pnpm generate "the board counts transfers"`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { PROTOCOL_VERSION } from '../src/version.ts';
import { currentHash, documents } from './documents.ts';
import { historyFile, readHistory } from './history.ts';

const folder = new URL('../generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of documents()) writeFileSync(new URL(name, folder), text);

const history = existsSync(historyFile) ? readHistory() : [];
const change = process.argv[2];
if (history.at(-1)?.hash !== currentHash()) {
  if (change === undefined) {
    console.error(
      'The contract changed. Only additions? Run this again with a few words on what changed. Otherwise raise PROTOCOL_VERSION first.',
    );
    process.exitCode = 1;
  } else {
    const entry = { version: PROTOCOL_VERSION, hash: currentHash(), change };
    writeFileSync(historyFile, `${JSON.stringify([...history, entry], null, 2)}\n`);
  }
}
