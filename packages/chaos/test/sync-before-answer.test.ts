import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '@parley/testkit/test-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectVisitor } from './support/plain-visitor.ts';
import { type Acknowledged, findFault, readTrace, tracing, whyNoTracing } from './support/trace.ts';

const MESSAGES = 25;
const obstacle = whyNoTracing();
if (obstacle) console.warn(`That acknowledged means synced was not looked at: ${obstacle}.`);

interface Traced {
  readonly commands: readonly Acknowledged[];
  readonly lines: readonly string[];
}

async function write(server: TestServer, transport: 'websocket' | 'polling'): Promise<Acknowledged[]> {
  const visitor = await connectVisitor(server, transport);
  const sent = Array.from({ length: MESSAGES }, (_, index) => visitor.send(`words ${index}`));
  return (await Promise.all(sent)).map(({ id, answer }) => {
    if (!answer.ok) throw new Error(answer.error.message);
    // What browsers send through a WebSocket is masked.
    return { id, ...answer.value, isLegible: transport === 'polling' };
  });
}

/** Four people at once, while every system call of the server is written down. */
async function writeUnderWatch(...nodeArguments: string[]): Promise<Traced> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-trace-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const trace = join(folder, 'trace.txt');
  const server = await startTestServer({ startedBy: tracing(trace), nodeArguments, readyWithinMs: 60_000 });
  try {
    const transports = ['websocket', 'polling', 'websocket', 'polling'] as const;
    const commands = (await Promise.all(transports.map((one) => write(server, one)))).flat();
    await server.terminate();
    return { commands, lines: await readTrace(trace) };
  } finally {
    await server.close();
  }
}

const faultsOf = ({ lines, commands }: Traced): string[] =>
  commands.map((command) => findFault(lines, command)).filter((fault) => fault !== null);

describe.skipIf(obstacle !== null)('[DLV-1] by the system calls of a running server', () => {
  test('between the receipt of every command and its answer the log file was synced', async () => {
    const traced = await writeUnderWatch();
    expect(traced.commands).toHaveLength(4 * MESSAGES);
    expect(faultsOf(traced)).toEqual([]);
  });

  test('a database that does not wait for the disk is found out', async () => {
    const withoutSync = new URL('support/without-sync.ts', import.meta.url).href;
    const faults = faultsOf(await writeUnderWatch(`--import=${withoutSync}`));
    expect(faults.length).toBeGreaterThan(MESSAGES);
  });
});
