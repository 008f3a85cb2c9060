import {
  aHandover,
  aHandoverOffer,
  aMe,
  aMention,
  aMessage,
  anOpenConversation,
  anOperator,
  aNote,
  aStart,
  aTeam,
} from '@parley/testkit/builders';
import type { Conversation, Operator } from '@parley/protocol';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const sales = aTeam({ name: 'Sales' });
const support = aTeam({ name: 'Support' });
const here = { presence: 'online', isActive: true, isInvited: false, capacity: 3, concurrency: 1 } as const;
const of = (name: string, over: Partial<Operator> = {}) =>
  anOperator({ ...here, name, role: 'operator', teamIds: [sales.id], ...over });
const anna = of('Anna Petrova');
const marco = of('Marco Bianchi');
const olga = of('Olga Ivanova', { role: 'supervisor', teamIds: [] });
const people = [
  anna,
  marco,
  olga,
  of('Away Colleague', { presence: 'away' }),
  of('Full Colleague', { concurrency: 3 }),
  of('Other Team', { teamIds: [support.id] }),
];
const stored = { ok: true, value: { conversationId: 'x' as never, seq: 9, cursor: 99 } } as const;

async function start(
  operator: Operator,
  { team = people, ...over }: Partial<Conversation> & { team?: Operator[] },
  language: 'en' | 'ru' = 'en',
) {
  const conversation = anOpenConversation({
    visitorName: 'Giulia',
    teamId: sales.id,
    operatorId: anna.id,
    cursor: 20,
    lastSeq: 4,
    ...over,
  });
  const conversationId = conversation.id;
  const actor = { kind: 'operator', id: olga.id, name: 'Olga Ivanova' } as const;
  const advice = { text: 'Ask for the size first', isAdvice: true as const };
  const running = await renderConsole({
    me: aMe({ operator, locale: null }),
    language,
    conversations: [conversation],
    events: [
      aStart({ conversationId, seq: 1 }),
      aMessage({ conversationId, seq: 2 }),
      aNote({ conversationId, seq: 3, actor, body: advice }),
      aHandoverOffer({ conversationId, seq: 4 }),
    ],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/operators': () => ({ operators: team }),
      'GET /v1/teams': () => ({ teams: [sales, support] }),
    },
  });
  for (const name of ['conversation.transfer', 'handover.close', 'conversation.accept'] as const)
    running.server.answer(name, () => stored);
  for (const name of ['conversation.join', 'conversation.leave', 'conversation.takeover'] as const)
    running.server.answer(name, () => stored);
  running.server.answer('note.add', () => stored);
  return { ...running, conversation, conversationId };
}
const dialog = page.getByRole('dialog');
const strip = page.getByRole('region', { name: 'Handover' });
const offer = (over: Parameters<typeof aHandover>[0] = {}) =>
  aHandover({
    by: { operatorId: anna.id, name: anna.name },
    to: { operatorId: marco.id, teamId: sales.id, name: marco.name },
    expiresAt: Date.now() + 45_000,
    ...over,
  });

describe('the giver', () => {
  test('[HND-2] sees who can take it, and of the others why not; the brief is filled with what is known', async () => {
    const { server, conversationId } = await start(anna, {});
    await page.getByRole('button', { name: 'Transfer' }).click();
    await expect.element(dialog.getByRole('radio', { name: /Marco Bianchi 1 of 3/ })).toBeEnabled();
    for (const name of [
      /Away Colleague away/,
      /Full Colleague full: 3 of 3/,
      /Other Team not in the team Sales/,
    ])
      await expect.element(dialog.getByRole('radio', { name })).toBeDisabled();
    await expect
      .element(dialog.getByRole('textbox', { name: 'Asked' }))
      .toHaveValue('Do you ship to Norway?');
    await expectNoBarriers();
    await dialog.getByRole('radio', { name: /Marco Bianchi/ }).click();
    await dialog.getByRole('textbox', { name: 'Promised' }).fill('An answer today');
    await dialog.getByRole('checkbox', { name: 'Stay in the conversation' }).click();
    await dialog.getByRole('combobox').selectOptions('2 minutes');
    await dialog.getByRole('button', { name: 'Offer to Marco Bianchi' }).click();
    await expect
      .poll(() => server.received('conversation.transfer'))
      .toMatchObject([
        {
          conversationId,
          to: { operatorId: marco.id },
          isWarm: true,
          withinMs: 120_000,
          brief: { asked: 'Do you ship to Norway?', promised: 'An answer today', tried: '' },
        },
      ]);
  });

  test('[HND-2] is told when nobody at all can take it, and cannot offer it to nobody', async () => {
    await start(anna, { team: [anna, of('Away Colleague', { presence: 'away' })] });
    await page.getByRole('button', { name: 'Transfer' }).click();
    await expect.element(dialog.getByText(/^Nobody can take it now/)).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Transfer the conversation' })).toBeDisabled();
    await expectNoBarriers();
  });

  test('[HND-3] has it meanwhile, sees the time run, and takes the offer back', async () => {
    const handover = offer();
    const { server } = await start(anna, { handover, offeredTo: marco.id });
    await expect
      .element(strip.getByText('Offered to Marco Bianchi. You have it until it is accepted.'))
      .toBeVisible();
    await expect.element(strip.getByText(/Comes back in 0:4\d/)).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Message to Giulia' })).toBeVisible();
    await expectNoBarriers();
    await strip.getByRole('button', { name: 'Take the offer back' }).click();
    await expect
      .poll(() => server.received('handover.close'))
      .toMatchObject([{ handoverId: handover.id, reason: null }]);
  });

  test('reads advice so that it stands out', async () => {
    await start(anna, {});
    await expect.element(page.getByText('Advice from Olga Ivanova')).toBeVisible();
  });
});

describe('the receiver', () => {
  test('[HND-4] finds it among those who wait, reads the brief, and accepts', async () => {
    const { server, conversationId } = await start(marco, { handover: offer(), offeredTo: marco.id });
    await expect.element(strip.getByText('Anna Petrova offers you this conversation')).toBeVisible();
    await expect.element(strip.getByText('An answer today')).toBeVisible();
    const inbox = page.getByRole('navigation', { name: 'Inbox' });
    await expect.element(inbox.getByRole('button', { name: 'Accept' })).toBeVisible();
    await strip.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => server.received('conversation.accept')).toMatchObject([{ conversationId }]);
  });

  test('[HND-3] declines with a reason', async () => {
    const { server } = await start(marco, { handover: offer(), offeredTo: marco.id });
    await strip.getByRole('button', { name: 'Decline' }).click();
    await dialog.getByRole('button', { name: 'Decline the conversation' }).click();
    await expect.element(dialog.getByText('Say why.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('I leave in a minute');
    await expectNoBarriers();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => server.received('handover.close'))
      .toMatchObject([{ reason: 'I leave in a minute' }]);
  });
});

describe('[SUP-1] a supervisor', () => {
  test('watches without a word, advises, joins and takes over', async () => {
    const { server, conversationId } = await start(olga, {});
    await expect.element(page.getByText(/You are watching\./)).toBeVisible();
    await expectNoBarriers();
    await page.getByRole('textbox', { name: /^Note for the team/ }).fill('Ask @marco bianchi about the size');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => server.received('note.add'))
      .toMatchObject([{ conversationId, isAdvice: true, mentions: [anna.id, marco.id] }]);
    await page.getByRole('button', { name: 'Join' }).click();
    await expect.poll(() => server.received('conversation.join')).toHaveLength(1);
    await page.getByRole('button', { name: 'Take over' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The visitor asked for me');
    await dialog.getByRole('button', { name: 'Take the conversation over' }).click();
    await expect
      .poll(() => server.received('conversation.takeover'))
      .toMatchObject([{ reason: 'The visitor asked for me' }]);
  });

  test('who has joined writes to the visitor, and leaves', async () => {
    const { server } = await start(olga, { joined: [{ operatorId: olga.id, name: olga.name }] });
    await expect.element(page.getByRole('textbox', { name: 'Message to Giulia' })).toBeVisible();
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect.poll(() => server.received('conversation.leave')).toHaveLength(1);
  });
});

test('[EPH-4] faces of colleagues who look and write come and go', async () => {
  const { server, conversationId } = await start(anna, {});
  await expect
    .poll(() => server.received('colleague.look'))
    .toMatchObject([{ conversationId, doing: 'looks' }]);
  server.push('colleague.looked', { conversationId, operatorId: marco.id, doing: 'answers' });
  const faces = page.getByRole('list', { name: 'Colleagues here' });
  await expect.element(faces.getByRole('listitem')).toMatchTextContent(/Marco Bianchi is writing an answer/);
  await expect
    .element(page.getByRole('status').getByText('Marco Bianchi is writing an answer'))
    .toBeVisible();
  await expectNoBarriers();
  // Whoever has just come is told who is here.
  await expect.poll(() => server.received('colleague.look').length).toBeGreaterThan(1);
  server.push('colleague.looked', { conversationId, operatorId: marco.id, doing: 'left' });
  await expect.element(faces).not.toBeInTheDocument();
});

test('[MNT-1] a colleague is named in a note by @, and reads where they were named', async () => {
  const { server } = await start(anna, {});
  await page.getByRole('button', { name: /^Note/ }).click();
  const field = page.getByRole('textbox', { name: /^Note for the team/ });
  await field.click();
  await userEvent.keyboard('Please look, @mar');
  await expect.element(page.getByRole('option', { name: 'Marco Bianchi' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('Please look, @Marco Bianchi ');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => server.received('note.add')).toMatchObject([{ mentions: [marco.id] }]);
});

test('[MNT-1] what names this operator is counted, listed, and seen when it is opened', async () => {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: anna.id });
  const mention = aMention({ conversationId: conversation.id, visitorName: 'Giulia' });
  const { routes } = await renderConsole({
    me: aMe({ operator: marco }),
    conversations: [conversation],
    events: [aMessage({ conversationId: conversation.id, seq: 1 })],
    answers: { 'GET /v1/mentions': () => ({ mentions: [mention], unseen: 1 }) },
  });
  await page.getByRole('button', { name: /Mentions/ }).click();
  await expect.element(dialog.getByText('Do you know when the lantern comes?')).toBeVisible();
  await expectNoBarriers();
  await dialog.getByRole('link').click();
  await expect
    .poll(() => routes.calls('POST /v1/mentions/seen').map(({ body }) => body))
    .toEqual([{ conversationId: conversation.id }]);
});
