import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Core } from '../../src/core.ts';
import type { Database } from '../../src/db/connection.ts';
import { createAbsences } from '../../src/features/presence/absence.service.ts';
import { deleteConnection } from '../../src/features/presence/presence.store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import { commands, testLog, valueOf } from '../support/test-log.ts';

const graceMs = 60_000;

/** One of several servers on one database: a log and a clock of its own. */
function server(db: Database) {
  const eventLog = testLog(db);
  const core = { db, now: () => eventLog.clock.now, newId: uuidv7 } as unknown as Core;
  return { eventLog, clock: eventLog.clock, ...createAbsences({ core, eventLog, graceMs }) };
}

describeOnEveryDatabase('absence', (open) => {
  test('[OWN-2] many servers look at once, and everything is taken back once', async () => {
    const db = await open();
    const shop = await addWorkspace(db);
    const servers = [server(db), server(db), server(db)];
    const [{ eventLog: log }] = servers as [ReturnType<typeof server>];
    const anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
    const held = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const vera = await shop.addVisitor();
        const { conversationId } = valueOf(await log.append(commands.say(vera, 'Hello')));
        valueOf(await log.append(commands.accept(anna, conversationId)));
        return conversationId;
      }),
    );
    const [row] = await db.selectFrom('operator_connections').select('id').execute();
    const connection = { id: row?.id ?? '', workspaceId: shop.id, operatorId: anna.id };
    const now = log.clock.now;
    expect(await deleteConnection(db, connection, { now, goneAt: now, because: 'connection-lost' })).toBe(
      true,
    );
    for (const { clock } of servers) clock.now += graceMs;
    await Promise.all(servers.map(({ takeBack }) => takeBack()));
    const entries = await db
      .selectFrom('events')
      .select('conversation_id')
      .where('kind', '=', 'conversation.requeued')
      .execute();
    expect(entries.map((entry) => entry.conversation_id).sort()).toEqual([...held].sort());
    // Nothing is left to look for.
    const absent = await db.selectFrom('operators').select(['gone_at', 'gone_because']).executeTakeFirst();
    expect(absent).toEqual({ gone_at: now, gone_because: null });
  });

  test('whoever takes what an absent operator still has finds it where it was, or in the queue, never twice', async () => {
    const db = await open();
    const shop = await addWorkspace(db);
    const here = server(db);
    const [anna, piotr] = [await shop.addOperator('Anna'), await shop.addOperator('Piotr')];
    const { conversationId } = valueOf(
      await here.eventLog.append(commands.say(await shop.addVisitor(), 'Hello')),
    );
    valueOf(await here.eventLog.append(commands.accept(anna, conversationId)));
    // Neither was ever connected: what a server left that died before it could note it.
    await here.takeBack();
    here.clock.now += graceMs;
    const other = server(db);
    other.clock.now = here.clock.now;
    const [, accepted] = await Promise.all([
      here.takeBack(),
      other.eventLog.append(commands.accept(piotr, conversationId)),
    ]);
    const { operator_id: owner, state } = await db
      .selectFrom('conversations')
      .select(['operator_id', 'state'])
      .executeTakeFirstOrThrow();
    expect([state, owner]).toEqual(accepted.ok ? ['open', piotr.id] : ['queued', null]);
  });
});
