import { expect, it } from 'vitest';
import { erasePerson } from '../../src/features/privacy/privacy.person.store.ts';
import { steps } from '../../src/features/privacy/privacy.retention.store.ts';
import { findVisitorByToken } from '../../src/features/visitor/visitor.store.ts';
import { issueToken, nextToken } from '../../src/features/visitor/visitor.token.store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import { commands, testLog, valueOf } from '../support/test-log.ts';

const noFiles = () => Promise.resolve(0);

describeOnEveryDatabase('what is deleted', (open) => {
  it('[PRV-5] takes a place in the log, and nothing is added to it meanwhile', async () => {
    const db = await open();
    const log = testLog(db);
    const shop = await addWorkspace(db);
    const vera = await shop.addVisitor('Vera');
    const { position } = valueOf(await log.append(commands.say(vera, 'Hello')));
    const person = { workspaceId: shop.id, visitorIds: [vera.id] };
    const [erased, late] = await Promise.all([
      db.transaction().execute((transaction) => erasePerson(transaction, person, noFiles)),
      log.append(commands.say(vera, 'Meanwhile')),
    ]);
    expect(erased?.counts).toMatchObject({ visitors: 1, conversations: 1 });
    // Either it was there first and went too, or it found nobody.
    if (!late.ok) expect(late.error.code).toBe('conversation_unknown');
    expect(await db.selectFrom('events').select('position').execute()).toEqual([]);
    const row = await db
      .selectFrom('workspaces')
      .select(['last_position', 'erased_position'])
      .executeTakeFirst();
    expect(row?.erased_position).toBe(row?.last_position);
    expect(row?.last_position).toBeGreaterThan(position);
  });

  it('[PRV-6] is only what is older, of one site', async () => {
    const db = await open();
    const log = testLog(db);
    const [ours, theirs] = [await addWorkspace(db), await addWorkspace(db)];
    for (const shop of [ours, theirs])
      valueOf(await log.append(commands.say(await shop.addVisitor(), 'Old')));
    const before = log.clock.now + 1;
    log.clock.now += 10;
    valueOf(await log.append(commands.say(await ours.addVisitor(), 'New')));
    const old = {
      workspaceId: ours.id,
      siteId: ours.siteId,
      before,
      now: log.clock.now,
      removeFiles: noFiles,
    };
    for (const take of steps) await db.transaction().execute((transaction) => take(transaction, old));
    const left = await db.selectFrom('conversations').select('last_message_text').execute();
    expect(new Set(left.map((row) => row.last_message_text))).toEqual(new Set(['New', 'Old']));
  });

  it('[IDN-6] a token is followed by one and the same, whoever asks', async () => {
    const db = await open();
    const shop = await addWorkspace(db);
    const vera = await shop.addVisitor();
    const belongs = { workspace_id: shop.id, site_id: shop.siteId, visitor_id: vera.id };
    const token = await issueToken(db, belongs, { now: 0, until: null });
    const later = 13 * 3_600_000;
    const asked = await Promise.all([nextToken(db, token, later), nextToken(db, token, later)]);
    expect(new Set(asked).size).toBe(1);
    expect((await findVisitorByToken(db, asked[0] ?? '', later))?.id).toBe(vera.id);
  });
});
