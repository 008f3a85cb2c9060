import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { ownPostgresDatabase } from '../support/own-database.ts';
import { addWorkspace } from '../support/people.ts';
import { codeOf, commands, testLog, valueOf } from '../support/test-log.ts';

const { say } = commands;

/** A way to a PostgreSQL that breaks once, exactly at a COMMIT: before the server has it, or before its answer is back. */
async function breakableWayTo(url: string) {
  const target = new URL(url);
  let isArmed: 'before' | 'after' | null = null;
  const relay = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const end = () => [near, far].forEach((socket: Socket) => socket.destroy());
    let isCommitting = false;
    near.on('data', (data) => {
      isCommitting = isArmed !== null && data.includes('commit');
      if (isCommitting && isArmed === 'before') end();
      else far.write(data);
    });
    far.on('data', (data) => {
      if (isCommitting) end();
      else near.write(data);
    });
    for (const socket of [near, far]) socket.on('close', end).on('error', end);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(() => void relay.close());
  const way = new URL(url);
  way.port = String((relay.address() as AddressInfo).port);
  return { url: way.href, arm: (when: typeof isArmed) => void (isArmed = when) };
}

test.each([
  ['after', 1],
  ['before', 0],
] as const)(
  'a commit cut off %s it was made is not acknowledged, and its repeat has its effect once',
  async (when, made) => {
    const url = await ownPostgresDatabase();
    const way = await breakableWayTo(url);
    const direct = openDatabase({ dataDir: '', databaseUrl: url });
    const db = openDatabase({ dataDir: '', databaseUrl: way.url });
    onTestFinished(async () => {
      await db.destroy();
      await direct.destroy();
    });
    await migrateToLatest(direct);
    const shop = await addWorkspace(direct);
    const vera = await shop.addVisitor();
    const log = testLog(db);
    valueOf(await log.append(say(vera, 'First')));
    const command = say(vera, 'Is it stored?');
    const stored = () =>
      direct.selectFrom('events').select(['seq', 'position']).where('id', '=', command.id).execute();

    way.arm(when);
    expect(codeOf(await log.append(command))).toBe('overloaded');
    expect(await stored()).toHaveLength(made);
    way.arm(null);
    const { seq, position } = valueOf(await log.append(command));
    expect(await stored()).toEqual([{ seq, position }]);
    expect(valueOf(await log.append(say(vera, 'Next'))).seq).toBe((seq ?? 0) + 1);
  },
);
