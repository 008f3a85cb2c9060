import { aMe, aMessage, anOpenConversation, anOperator, aStart } from '@parley/testkit/builders';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

beforeEach(() => localStorage.removeItem('parley.cool-down'));

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', presence: 'online' }), locale: null });
const olga = anOperator({ name: 'Olga Ivanova', role: 'supervisor', presence: 'online', concurrency: 0 });
const operatorId = me.operator.id;
const angry = { mood: 'angry', since: Date.now() - 60_000 } as const;
const stored = (conversationId: string) =>
  ({ ok: true, value: { conversationId: conversationId as never, seq: 3, cursor: 10 } }) as const;

async function start({ said = 'Good morning', language = 'en' as 'en' | 'ru', over = {} } = {}) {
  const conversation = anOpenConversation({
    visitorName: 'Giulia',
    operatorId,
    teamId: me.operator.teamIds[0] ?? olga.teamIds[0] ?? anOpenConversation().teamId,
    lastSeq: 2,
    cursor: 4,
    ...over,
  });
  const conversationId = conversation.id;
  const { server } = await renderConsole({
    me,
    language,
    conversations: [conversation],
    events: [
      aStart({ conversationId, seq: 1 }),
      aMessage({ conversationId, seq: 2, body: { text: said, quickMessageId: null, attachments: [] } }),
    ],
    hash: `#/inbox/${conversationId}`,
    answers: { 'GET /v1/operators': () => ({ operators: [me.operator, olga] }) },
  });
  const marked: string[] = [];
  server.answer('mood.mark', ({ mood }) => {
    marked.push(mood);
    return stored(conversationId);
  });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Giulia' })).toBeVisible();
  return { server, conversation, marked };
}

test('[MOD-1] one key marks it, and the mark stands in the list, the head and the timeline as a face and a word', async () => {
  const { server, conversation, marked } = await start();
  await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
  await expect.poll(() => marked).toEqual(['tense']);
  const mark = {
    kind: 'mood.marked',
    id: aMessage().id,
    conversationId: conversation.id,
    cursor: 5,
    seq: 3,
    at: Date.now(),
    actor: { kind: 'operator', id: operatorId, name: 'Anna Petrova' },
    body: { mood: 'tense' },
  } as const;
  const tense = { ...conversation, cursor: 5, lastSeq: 3, mood: { mood: 'tense', since: mark.at } as const };
  server.push('timeline.appended', { events: [mark], conversations: [tense] });
  await expect.element(page.getByText('You marked the conversation: tense')).toBeVisible();
  await expect.element(page.getByRole('main').getByText('tense', { exact: true })).toBeVisible();
  const row = page.getByRole('link', { name: /Giulia/ });
  await expect.element(row.getByText('tense', { exact: true })).toBeVisible();
  await expectNoBarriers();
  await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
  await expect.poll(() => marked).toEqual(['tense', 'angry']);
});

test('[MOD-3] rude words suggest the mark and set none; one press does', async () => {
  const { marked } = await start({ said: 'You idiot' });
  const suggestion = page.getByRole('button', { name: 'Mood: angry' });
  await expect.element(suggestion).toBeVisible();
  expect(marked).toEqual([]);
  await suggestion.click();
  await expect.poll(() => marked).toEqual(['angry']);
});

test('[MOD-5] “pass it on” begins the note of the transfer, which its giver may change', async () => {
  const { server, conversation } = await start();
  const asked: { note: string | null; isWarm?: boolean | undefined }[] = [];
  server.answer('conversation.transfer', (payload) => {
    asked.push(payload);
    return stored(conversation.id);
  });
  await userEvent.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  const dialog = page.getByRole('dialog');
  const note = dialog.getByLabelText('Note for the team');
  await expect.element(note).toHaveValue('I would rather a colleague took over: ');
  await expectNoBarriers();
  await userEvent.click(dialog.getByRole('radio', { name: /Olga/ }));
  await userEvent.fill(note, 'I would rather a colleague took over: third time today');
  await userEvent.click(dialog.getByRole('button', { name: 'Offer to Olga Ivanova' }));
  await expect
    .poll(() => asked)
    .toMatchObject([{ note: 'I would rather a colleague took over: third time today' }]);
});

test('[MOD-6] who ended an angry one is offered a pause by one key, in a line of their own', async () => {
  const { server, conversation } = await start({ over: { mood: angry } });
  const line = page.getByRole('region', { name: 'A moment for yourself' });
  await expect.element(page.getByRole('main').getByText('angry', { exact: true })).toBeVisible();
  await expect.element(line).not.toBeInTheDocument();
  const ended = { state: 'ended', endedBy: 'operator', endedAt: Date.now() } as const;
  server.push('timeline.appended', { events: [], conversations: [{ ...conversation, ...ended, cursor: 6 }] });
  await expect.element(line.getByText('Only you see this.')).toBeVisible();
  await expectNoBarriers();
  const asked: unknown[] = [];
  server.answer('presence.set', (payload) => {
    asked.push(payload);
    return { ok: true, value: {} };
  });
  await userEvent.keyboard('{Control>}m{/Control}');
  await expect.poll(() => asked).toEqual([{ presence: 'away', pause: { reason: 'break', words: '' } }]);
  await expect.element(line).not.toBeInTheDocument();
});

test('[MOD-6] two angry ones soon after each other suggest it too, and “not now” puts it away', async () => {
  const { server, conversation } = await start({ language: 'ru', over: { mood: angry } });
  const second = anOpenConversation({ operatorId, cursor: 7, mood: { mood: 'angry', since: Date.now() } });
  server.push('timeline.appended', { events: [], conversations: [second] });
  const line = page.getByRole('region', { name: 'Минута для себя' });
  await line.getByRole('button', { name: 'Не сейчас' }).click();
  await expect.element(line).not.toBeInTheDocument();
  server.push('timeline.appended', { events: [], conversations: [{ ...conversation, cursor: 8 }] });
  await expect.element(line).not.toBeInTheDocument();
});
