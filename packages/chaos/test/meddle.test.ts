import { startTestServer } from '@parley/testkit/test-server';
import { expect, onTestFinished, test } from 'vitest';
import { createControl, type Control } from '../src/server/control.ts';
import { until } from '../src/until.ts';
import { connectVisitor, type PlainVisitor } from './support/plain-visitor.ts';

const HOUR_MS = 3_600_000;

async function begin(): Promise<{ control: Control; vera: PlainVisitor }> {
  const control = createControl();
  const { env, nodeArguments } = control;
  const server = await startTestServer({ env, nodeArguments, readyWithinMs: 60_000 });
  onTestFinished(async () => {
    await server.close();
    control.remove();
  });
  return { control, vera: await connectVisitor(server) };
}

test("a server's clock moves", async () => {
  const { control, vera } = await begin();
  const isShiftedBy = async (ms: number): Promise<boolean> =>
    Math.abs((await vera.serversTime()) - Date.now() - ms) < HOUR_MS / 10;
  expect(await isShiftedBy(0)).toBe(true);
  control.moveClock(HOUR_MS);
  expect(await until(() => isShiftedBy(HOUR_MS), 5_000)).toBe(true);
  control.moveClock(-3 * HOUR_MS);
  expect(await until(() => isShiftedBy(-2 * HOUR_MS), 5_000)).toBe(true);
});

test('a full disk refuses what it cannot hold, and holds it once there is room again', async () => {
  const { control, vera } = await begin();
  const write = async (): Promise<boolean> => (await vera.send('x'.repeat(4_000))).answer.ok;
  expect(await write()).toBe(true);
  control.setDiskFull(true);
  expect(await until(async () => !(await write()), 5_000)).toBe(true);
  control.setDiskFull(false);
  expect(await until(write, 5_000)).toBe(true);
});
