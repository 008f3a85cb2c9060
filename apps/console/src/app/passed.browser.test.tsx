import { aMe, anEndedConversation, anOpenConversation, anOperator } from '@parley/testkit/builders';
import type { PassedOn } from '@parley/protocol';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const pavel = anOperator({ name: 'Pavel Novak' });
const giulia = anOpenConversation({ visitorName: 'Giulia', operatorId: pavel.id });
const bruno = anEndedConversation({ visitorName: 'Bruno', operatorId: pavel.id });
const passedOn = (over: Partial<PassedOn> = {}): PassedOn => ({
  conversationId: giulia.id,
  visitorName: 'Giulia',
  at: Date.now() - 60_000,
  toName: 'Support',
  resultOwner: { operatorId: pavel.id, name: pavel.name },
  state: 'open',
  answeredAt: null,
  endedAt: null,
  outcome: null,
  rating: null,
  maySee: true,
  ...over,
});
const ended = { state: 'ended', answeredAt: Date.now(), endedAt: Date.now() } as const;
const people = { 'GET /v1/operators': () => ({ operators: [me.operator, pavel] }) };
const passedBy = [
  { operatorId: me.operator.id, name: 'Anna Petrova', toName: 'Support', at: 1, answeredAt: null },
];

test('[GOL-2] what I passed on stands in a list of its own, wherever it went, and says what became of it', async () => {
  let passed: PassedOn[] = [
    passedOn(),
    passedOn({
      ...ended,
      conversationId: bruno.id,
      visitorName: 'Bruno',
      outcome: 'solved',
      rating: 'good',
      maySee: false,
    }),
  ];
  const { server } = await renderConsole({
    me,
    conversations: [giulia],
    answers: { ...people, 'GET /v1/passed': () => ({ passed }) },
  });
  const list = page.getByRole('navigation', { name: 'Inbox' });
  await list.getByRole('button', { name: /Views of the inbox/ }).click();
  const view = page
    .getByRole('list', { name: 'Views of the inbox' })
    .getByRole('button', { name: /^Passed on by me/ });
  await expect.element(view).toMatchTextContent(/1$/);
  await view.click();
  const dialog = page.getByRole('dialog', { name: 'Passed on by me' });
  const rows = dialog.getByRole('listitem');
  await expect
    .element(rows.nth(0))
    .toMatchTextContent(/Giulia → Support.*With Pavel Novak, not answered yet/);
  await expect
    .element(rows.nth(1))
    .toMatchTextContent(/Bruno → Support.*Ended with Pavel Novak · Solved · Rating: good/);
  await expect.element(dialog.getByRole('link')).toMatchTextContent(/Giulia/);
  await expectNoBarriers();
  passed = [passedOn({ answeredAt: Date.now() })];
  server.push('passed.changed', { conversationId: giulia.id });
  await expect.element(rows.nth(0)).toMatchTextContent(/With Pavel Novak, answered/);
});

test('[GOL-2] a quiet line says that what I passed on has ended, and leads to the list', async () => {
  let passed = [passedOn()];
  const { server, routes } = await renderConsole({
    me,
    conversations: [giulia],
    answers: { ...people, 'GET /v1/passed': () => ({ passed }) },
  });
  await expect.poll(() => routes.calls('GET /v1/passed')).toHaveLength(1);
  // What is known is known to the line as soon as the list shows it.
  await userEvent.keyboard('gd');
  const dialog = page.getByRole('dialog', { name: 'Passed on by me' });
  await expect.element(dialog.getByRole('listitem')).toMatchTextContent(/not answered yet/);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  passed = [passedOn({ ...ended, outcome: 'sold' })];
  server.push('passed.changed', { conversationId: giulia.id });
  const news = page.getByRole('status', { name: 'News' });
  await expect.element(news).toMatchTextContent('Giulia, passed on by you, has ended: Pavel Novak');
  await news.getByRole('button', { name: 'Passed on by me' }).click();
  await expect.element(dialog.getByRole('listitem')).toMatchTextContent(/Sold · not rated/);
});

test('[GOL-1] the conversation names who answers for its result, and who passed it on', async () => {
  await renderConsole({
    me,
    conversations: [{ ...bruno, passedBy }],
    answers: people,
    hash: `#/history/${bruno.id}`,
  });
  await expect.element(page.getByText(/ended · result: Pavel Novak · passed on by You/)).toBeVisible();
});
