// The Node and the pnpm that this project runs with.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchTool } from './fetch-tool.mjs';
import { accepts } from './node-version.mjs';
import { at, onWindows, putOnPath } from './process.mjs';

const wantedNode = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node;
const pinnedNodes = JSON.parse(readFileSync(at('packages/bootstrap/runtime/node/package.json'), 'utf8'));

let node;

/** Puts the right Node (and pnpm, where asked for) first on PATH and returns the path of Node. */
export function enterToolchain({ pnpm = false } = {}) {
  if (!node) {
    node = findNode();
    putOnPath(dirname(node));
  }
  // pnpm's own "pnpm" file is a stand-in for when install scripts may not run; the real one lies beside it.
  if (pnpm) {
    const scope = join(fetchTool('pnpm'), '@pnpm');
    const platform = readdirSync(scope).find((name) => name.startsWith('exe.'));
    if (!platform) throw new Error(`pnpm has no program for ${process.platform}-${process.arch}`);
    putOnPath(join(scope, platform));
  }
  return node;
}

function findNode() {
  if (accepts(wantedNode, process.versions.node)) return process.execPath;
  const name = `node-${onWindows ? 'win' : process.platform}-${process.arch}`;
  if (!pinnedNodes.optionalDependencies[name]) {
    throw new Error(
      `Node ${process.versions.node} is too old: this project needs ${wantedNode}. Install Node 24 and run the command again.`,
    );
  }
  return join(fetchTool('node'), name, 'bin', onWindows ? 'node.exe' : 'node');
}
