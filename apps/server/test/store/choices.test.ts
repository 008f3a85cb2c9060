import type { Choice, CommandId, ConversationId } from '@parley/protocol';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { Author, OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { replayThread } from '../../src/event-log/replay.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import { codeOf, commands, newCommandId, testLog, valueOf } from '../support/test-log.ts';
import type { TestLog } from '../support/test-log.ts';

const { say, end } = commands;
const option = (id: string, label: string) => ({ id, label, text: '', price: '', url: null });
const choice: Choice = {
  style: 'replies',
  options: [option('a', 'The red one'), option('b', 'The blue one')],
};

describeOnEveryDatabase('choices that an operator offers', (open) => {
  let db: Database;
  let log: TestLog;
  let anna: OperatorAuthor;
  let vera: VisitorAuthor;
  let conversationId: ConversationId;
  beforeAll(async () => {
    db = await open();
  });

  const offered = async (given = choice): Promise<CommandId> => {
    log = testLog(db);
    const shop = await addWorkspace(db);
    anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
    vera = await shop.addVisitor('Vera');
    ({ conversationId } = valueOf(await log.append(say(vera, 'Which one?', null))));
    const offer = { ...say(anna, 'The red one or the blue one?', conversationId), choice: given };
    valueOf(await log.append(offer));
    return offer.id;
  };
  const choose = (messageId: CommandId, optionId = 'b', id = newCommandId()) =>
    log.append({ ...say(vera, 'whatever', conversationId, id), chosen: { messageId, optionId } });
  const remove = (by: Author, messageId: CommandId) =>
    log.append({ kind: 'message.remove', by, id: newCommandId(), conversationId, messageId });
  const edit = (by: Author, messageId: CommandId) =>
    log.append({ kind: 'message.edit', by, id: newCommandId(), conversationId, messageId, text: 'Else' });
  const messages = async () =>
    (await replayThread(db, vera.id, { after: 0 })).events.flatMap((entry) =>
      entry.kind === 'message.added' ? [entry.body] : [],
    );

  test('[CHO-1] the answer is a message of the visitor in the words of the option', async () => {
    const offer = await offered();
    expect((await messages()).at(-1)).toMatchObject({ choice });
    valueOf(await choose(offer));
    expect((await messages()).at(-1)).toMatchObject({
      text: 'The blue one',
      chosen: { messageId: offer, optionId: 'b' },
    });
  });

  test('[CHO-1] numbers of cards are in no option', async () => {
    const card = '4111 1111 1111 1111';
    const options = [{ ...option('a', card), text: card, price: card }, option('b', 'None')];
    await offered({ style: 'cards', options });
    expect(JSON.stringify(await messages())).not.toContain('4111');
  });

  test('[CHO-2] one answer stands, once, whoever taps how often', async () => {
    const offer = await offered();
    const id = newCommandId();
    const outcomes = await Promise.all([
      choose(offer, 'b', id),
      choose(offer, 'a'),
      choose(offer, 'b', id),
      choose(offer, 'b'),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['ok', 'choice_closed', 'ok', 'choice_closed']);
    expect(codeOf(await choose(offer, 'b', id))).toBe('ok');
    expect(codeOf(await choose(offer, 'a', id))).toBe('id_reused');
    expect((await messages()).filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  test('[CHO-2] an answer that was taken back leaves the choice open', async () => {
    const offer = await offered();
    const id = newCommandId();
    await choose(offer, 'b', id);
    expect(codeOf(await remove(vera, id))).toBe('ok');
    expect(codeOf(await choose(offer, 'a'))).toBe('ok');
    expect((await messages()).filter(({ chosen }) => chosen)).toEqual([
      expect.objectContaining({ text: 'The red one' }),
    ]);
  });

  test('[CHO-2] what is not offered, or no longer, or by nobody, is not answered', async () => {
    const offer = await offered();
    expect(codeOf(await choose(offer, 'c'))).toBe('choice_closed');
    expect(codeOf(await choose(newCommandId()))).toBe('choice_closed');
    const nowhere = { ...say(vera, 'x', null), chosen: { messageId: offer, optionId: 'a' } };
    expect(codeOf(await log.append(nowhere))).toBe('choice_closed');
    await remove(anna, offer);
    expect(codeOf(await choose(offer))).toBe('choice_closed');
  });

  test('[CHO-2] after the end nobody answers', async () => {
    const offer = await offered();
    await log.append(end(anna, conversationId));
    expect(codeOf(await choose(offer))).toBe('conversation_ended');
  });

  test('[CHO-3] what was answered stays as it stands', async () => {
    const offer = await offered();
    expect(codeOf(await edit(anna, offer))).toBe('ok');
    const id = newCommandId();
    await choose(offer, 'b', id);
    expect(codeOf(await edit(anna, offer))).toBe('message_fixed');
    expect(codeOf(await remove(anna, offer))).toBe('message_fixed');
    expect(codeOf(await edit(vera, id))).toBe('message_fixed');
    await remove(vera, id);
    expect(codeOf(await remove(anna, offer))).toBe('ok');
  });
});
