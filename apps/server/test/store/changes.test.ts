import { LIMITS } from '@parley/protocol/limits';
import type { CommandId, ConversationId } from '@parley/protocol';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { Author, OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { replayChanges, replayThread } from '../../src/event-log/replay.ts';
import { updateOperator } from '../../src/features/operator/operator.people.store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import type { TestWorkspace } from '../support/people.ts';
import { codeOf, commands, newCommandId, testLog, valueOf } from '../support/test-log.ts';
import type { TestLog } from '../support/test-log.ts';

const { say, accept, end, mark, pass } = commands;

describeOnEveryDatabase('changes of what was said', (open) => {
  let db: Database;
  let log: TestLog;
  let shop: TestWorkspace;
  let anna: OperatorAuthor;
  let vera: VisitorAuthor;
  beforeAll(async () => {
    db = await open();
  });

  const talk = async () => {
    log = testLog(db);
    shop = await addWorkspace(db);
    anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
    vera = await shop.addVisitor('Vera');
    const messageId = newCommandId();
    const { conversationId } = valueOf(
      await log.append(say(vera, 'My password is hunter2', null, messageId)),
    );
    return { conversationId, messageId };
  };
  interface Of {
    readonly conversationId: ConversationId;
    readonly messageId: CommandId;
  }
  const edit = (by: Author, of: Of, text: string, id = newCommandId()) =>
    log.append({ kind: 'message.edit', by, id, ...of, text });
  const remove = (by: Author, of: Of, id = newCommandId()) =>
    log.append({ kind: 'message.remove', by, id, ...of });
  const conversationOf = async ({ conversationId }: Of) =>
    (await replayChanges(db, anna, 0)).conversations.find(({ id }) => id === conversationId);
  const messagesOf = async () =>
    (await replayThread(db, vera.id, { after: 0 })).events.filter(({ kind }) => kind === 'message.added');
  /** Every row that the log writes, as a thief of the database reads it. */
  const everything = async () =>
    JSON.stringify([
      await db.selectFrom('events').selectAll().where('workspace_id', '=', shop.id).execute(),
      await db.selectFrom('conversations').selectAll().where('workspace_id', '=', shop.id).execute(),
      await db.selectFrom('refusals').selectAll().where('workspace_id', '=', shop.id).execute(),
    ]);

  test('[CHG-2] [CHG-3] a message written anew keeps its place, and its old texts are nowhere', async () => {
    const of = await talk();
    await edit(vera, of, 'My password is swordfish');
    log.clock.now += 1_000;
    const { position } = valueOf(await edit(vera, of, 'Hello'));
    expect(await messagesOf()).toMatchObject([
      { seq: 2, id: of.messageId, body: { text: 'Hello', editedAt: log.clock.now } },
    ]);
    expect(await conversationOf(of)).toMatchObject({ cursor: position, lastMessage: { text: 'Hello' } });
    expect(await everything()).not.toMatch(/hunter2|swordfish/);
  });

  test('[CHG-3] nor are they when everything arrives in one group', async () => {
    const of = await talk();
    const sent = say(vera, 'Also swordfish', of.conversationId);
    const second = { ...of, messageId: sent.id };
    const outcomes = await Promise.all([
      log.append(sent),
      edit(vera, second, 'Or maybe opensesame'),
      edit(vera, second, 'Or hunter3'),
      remove(vera, second),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await everything()).not.toMatch(/swordfish|opensesame|hunter3/);
    expect(await everything()).toMatch(/hunter2/);
  });

  test('[CHG-3] [CHG-5] a message taken back leaves its place, no text, no wait and nothing unread', async () => {
    const of = await talk();
    await edit(vera, of, 'My password is swordfish');
    valueOf(await remove(vera, of));
    const [message] = await messagesOf();
    expect(message?.body).toEqual({
      text: '',
      quickMessageId: null,
      attachments: [],
      removedAt: log.clock.now,
    });
    expect(await conversationOf(of)).toMatchObject({ lastMessage: null, unread: 0, waitingSince: null });
    expect(await everything()).not.toMatch(/hunter2|swordfish/);
  });

  test('[CHG-5] others of the visitor still wait and are still unread', async () => {
    const of = await talk();
    log.clock.now += 1_000;
    await log.append(say(vera, 'Are you there?', of.conversationId));
    await remove(vera, of);
    expect(await conversationOf(of)).toMatchObject({
      unread: 1,
      waitingSince: log.clock.now,
      lastMessage: { text: 'Are you there?' },
    });
    await log.append(accept(anna, of.conversationId));
    await log.append(mark(anna, of.conversationId, 1));
    expect(await conversationOf(of)).toMatchObject({ unread: 1 });
  });

  test('[CHG-1] only its author changes a message, for a quarter of an hour, be the conversation over or not', async () => {
    const of = await talk();
    await log.append(accept(anna, of.conversationId));
    expect(codeOf(await edit(anna, of, 'Nothing'))).toBe('message_fixed');
    expect(codeOf(await remove(await shop.addVisitor('Yuri'), of))).toBe('conversation_unknown');
    expect(codeOf(await edit(vera, { ...of, messageId: newCommandId() }, 'x'))).toBe('message_fixed');
    await log.append(end(anna, of.conversationId));
    log.clock.now += LIMITS.messageChangeMs;
    expect(codeOf(await edit(vera, of, 'In time'))).toBe('ok');
    log.clock.now += 1;
    expect(codeOf(await edit(vera, of, 'Too late'))).toBe('message_fixed');
    expect(codeOf(await remove(vera, of))).toBe('message_fixed');
    expect((await messagesOf())[0]?.body).toMatchObject({ text: 'In time' });
  });

  test('[CHG-1] what was taken back is not written anew', async () => {
    const of = await talk();
    await remove(vera, of);
    expect(codeOf(await edit(vera, of, 'Hello again'))).toBe('message_fixed');
    expect(codeOf(await remove(vera, of))).toBe('message_fixed');
  });

  test('[DLV-2] [DLV-3] a change repeated has one effect, also after a later one took its text', async () => {
    const of = await talk();
    const [first, second] = [newCommandId(), newCommandId()];
    const once = valueOf(await edit(vera, of, 'One', first));
    await edit(vera, of, 'Two', second);
    expect(valueOf(await edit(vera, of, 'One', first))).toEqual({ ...once, entries: [] });
    expect(codeOf(await edit(vera, of, 'Three', second))).toBe('id_reused');
    expect(codeOf(await remove(vera, of, second))).toBe('id_reused');
    expect((await messagesOf())[0]?.body).toMatchObject({ text: 'Two' });
    // Its first form is gone, so a copy of the sending that comes only now is taken for what it is.
    const late = say(vera, 'My password is hunter2', of.conversationId, of.messageId);
    expect(valueOf(await log.append(late))).toMatchObject({ seq: 2 });
  });

  test('[CHG-4] a change is the newest place of both readers’ logs and has none in the conversation', async () => {
    const of = await talk();
    const before = await replayThread(db, vera.id, { after: 0 });
    valueOf(await edit(vera, of, 'Hello'));
    const news = await replayThread(db, vera.id, { after: before.cursor });
    expect(news).toMatchObject({
      cursor: before.cursor + 1,
      events: [{ kind: 'message.edited', seq: null, body: { messageId: of.messageId, text: 'Hello' } }],
    });
  });

  test('[DLV-8] what was refused once is refused for ever, whatever has become possible since', async () => {
    const { conversationId } = await talk();
    const boris = await shop.addOperator('Boris', { connectedAt: log.clock.now });
    await log.append(accept(anna, conversationId));
    const answer = say(boris, 'I could help', conversationId);
    expect(codeOf(await log.append(answer))).toBe('conversation_taken');
    await log.append(pass(anna, conversationId, { operatorId: boris.id }));
    await log.append(accept(boris, conversationId));
    // The copy that a dead connection had held back.
    expect(codeOf(await log.append(answer))).toBe('conversation_taken');
    expect(codeOf(await testLogAgain().append(answer))).toBe('conversation_taken');
    expect(await everything()).not.toMatch(/I could help/);
    expect(codeOf(await log.append(say(boris, 'I could help', conversationId)))).toBe('ok');
  });

  /** The same database after a restart of the server. */
  const testLogAgain = () => testLog(db);

  test('[DLV-8] refused and repeated in one group is one answer, and a month later nothing is left of it', async () => {
    const { conversationId } = await talk();
    await log.append(accept(anna, conversationId));
    const late = { ...say(vera, 'One more thing', conversationId) };
    await log.append(end(anna, conversationId));
    const outcomes = await Promise.all([log.append(late), log.append(late)]);
    expect(outcomes.map(codeOf)).toEqual(['conversation_ended', 'conversation_ended']);
    const count = () => db.selectFrom('refusals').select('id').where('id', '=', late.id).execute();
    expect(await count()).toHaveLength(1);
    log.clock.now += 31 * 86_400_000;
    await log.append(say(vera, 'Hm', conversationId));
    expect(await count()).toHaveLength(0);
  });

  test('[RPL-7] a new name reaches every conversation by the log, the ended ones too', async () => {
    const of = await talk();
    await log.append(accept(anna, of.conversationId));
    await log.append(end(anna, of.conversationId));
    const { cursor } = await replayChanges(db, anna, 0);
    await db.updateTable('visitors').set({ name: 'Vera Bianchi' }).where('id', '=', vera.id).execute();
    const by = { kind: 'system', id: null, workspaceId: shop.id } as const;
    await log.append({ kind: 'visitor.rename', by, conversationId: of.conversationId });
    await log.append({ kind: 'visitor.rename', by, conversationId: of.conversationId });
    const page = await replayChanges(db, anna, cursor);
    expect(page.events).toMatchObject([{ kind: 'visitor.renamed', body: { name: 'Vera Bianchi' } }]);
    expect(page.conversations).toMatchObject([{ visitorName: 'Vera Bianchi', cursor: page.cursor }]);
  });

  test('[RPL-7] the offer of a conversation reaches the visitor by their own log, without saying to whom', async () => {
    const of = await talk();
    await log.append(accept(anna, of.conversationId));
    const { cursor } = await replayThread(db, vera.id, { after: 0 });
    const boris = await shop.addOperator('Boris', { connectedAt: log.clock.now });
    await log.append(pass(anna, of.conversationId, { operatorId: boris.id }));
    const page = await replayThread(db, vera.id, { after: cursor });
    expect(page.events).toMatchObject([{ kind: 'conversation.passed', seq: null, body: {} }]);
    expect(page.conversations).toMatchObject([{ operatorName: 'Anna', state: 'open', cursor: page.cursor }]);
  });

  test('[RPL-8] whoever joins a team loads afresh, once', async () => {
    const of = await talk();
    await log.append(pass(anna, of.conversationId, { teamId: shop.support }));
    const { cursor } = await replayChanges(db, anna, 0);
    await updateOperator(db, { id: anna.id, workspaceId: shop.id }, { teamIds: [shop.sales, shop.support] });
    const both = { ...anna, teamIds: [shop.sales, shop.support] };
    const told = await replayChanges(db, both, cursor);
    expect(told).toMatchObject({ isTooFar: true, events: [] });
    expect(told.cursor).toBeGreaterThan(cursor);
    expect(await replayChanges(db, both, told.cursor)).toMatchObject({ isTooFar: false, events: [] });
  });
});
