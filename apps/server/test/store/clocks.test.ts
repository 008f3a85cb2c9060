import { expect, test } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import { commands, testLog, valueOf } from '../support/test-log.ts';

const { say, accept, note, mark, end, rate } = commands;
const hourMs = 3_600_000;

describeOnEveryDatabase('a clock that is put back and forth', (open) => {
  test('changes no order and no number, and nothing in a conversation is said before what stands before it', async () => {
    const db = await open();
    const log = testLog(db);
    log.clock.now = 100 * hourMs;
    const shop = await addWorkspace(db);
    const anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
    const vera = await shop.addVisitor('Vera');
    const { conversationId } = valueOf(await log.append(say(vera, 'One')));
    const leap = async (ms: number, command: Parameters<typeof log.append>[0]) => {
      log.clock.now += ms;
      return valueOf(await log.append(command));
    };
    await leap(-hourMs, accept(anna, conversationId));
    await leap(24 * hourMs, say(anna, 'Two', conversationId));
    await leap(-30 * hourMs, say(vera, 'Three'));
    await leap(1, note(anna, 'Four', conversationId));
    await leap(-hourMs, mark(vera, conversationId, 3));
    await leap(-hourMs, end(anna, conversationId));
    await leap(-hourMs, rate(vera, conversationId, 'good'));
    const entries = await db
      .selectFrom('events')
      .select(['position', 'seq', 'at'])
      .where('conversation_id', '=', conversationId)
      .orderBy('position')
      .execute();
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.flatMap(({ seq }) => seq ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.at(-1)).toBe(123 * hourMs);
    // One that begins afterwards has the time of the day.
    const later = valueOf(await log.append(say(vera, 'Another thing')));
    const row = await db
      .selectFrom('conversations')
      .select(['started_at', 'last_at'])
      .where('id', '=', later.conversationId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ started_at: log.clock.now, last_at: log.clock.now });
  });
});
