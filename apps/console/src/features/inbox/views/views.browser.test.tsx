import { aConversation, aMe, anOpenConversation, anOperator, aTeam } from '@parley/testkit/builders';
import type { Preferences } from '@parley/protocol';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderConsole } from '../../../../test/render-console.tsx';

const [sales, support] = [aTeam({ name: 'Sales' }), aTeam({ name: 'Support' })];
const me = aMe({ operator: anOperator({ name: 'Anna Petrova', teamIds: [sales.id] }) });
const operatorId = me.operator.id;
const list = page.getByRole('navigation', { name: 'Inbox' });
const button = list.getByRole('button', { name: /Views of the inbox/ });
const choice = (name: RegExp) =>
  page.getByRole('list', { name: 'Views of the inbox' }).getByRole('button', { name });
const row = (name: string) => list.getByRole('link', { name: new RegExp(name) });

const conversations = [
  aConversation({ visitorName: 'Alba', teamId: sales.id, waitingSince: Date.now() }),
  anOpenConversation({ visitorName: 'Bruno', teamId: support.id, operatorId, waitingSince: null }),
  anOpenConversation({ visitorName: 'Carla', teamId: sales.id, waitingSince: null }),
];

test('each view says how many it holds, and shows them', async () => {
  await renderConsole({
    me,
    conversations,
    answers: { 'GET /v1/counts': () => ({ ended: 12, missed: 3, unwrapped: 0 }) },
  });
  await expect.element(button).toMatchTextContent(/Inbox3/);
  await button.click();
  await expect.element(choice(/^Queue/)).toMatchTextContent(/Queue.*1$/);
  await expect.element(choice(/^Mine/)).toMatchTextContent(/1$/);
  await expect.element(choice(/^My teams/)).toMatchTextContent(/2$/);
  await expect.element(choice(/^On hold/)).toMatchTextContent(/0$/);
  await expect.element(choice(/^Ended today/)).toMatchTextContent(/12$/);
  await expect.element(choice(/^Missed today/)).toMatchTextContent(/3$/);
  await expectNoBarriers();
  await choice(/^My teams/).click();
  await expect.element(row('Carla')).toBeVisible();
  await expect.element(row('Bruno')).not.toBeInTheDocument();
  await expect.element(button).toMatchTextContent(/My teams2/);
});

test('[UNA-1] what nobody is at has a view with its count, which follows who looks', async () => {
  const marco = anOperator({ name: 'Marco Bianchi', presence: 'away' });
  const left = anOpenConversation({ visitorName: 'Dora', operatorId: marco.id, waitingSince: null });
  const waits = aConversation({ visitorName: 'Alba', waitingSince: Date.now() });
  const { server } = await renderConsole({
    me,
    conversations: [
      left,
      waits,
      anOpenConversation({ visitorName: 'Bruno', operatorId, waitingSince: null }),
    ],
    answers: {
      'GET /v1/operators': () => ({ operators: [{ ...me.operator, presence: 'online' }, marco] }),
    },
  });
  await expect.element(button).toMatchTextContent(/Inbox3/);
  await userEvent.keyboard('gu');
  await expect.element(button).toMatchTextContent(/Nobody at it2/);
  await expect.element(row('Dora')).toBeVisible();
  await expect.element(row('Bruno')).not.toBeInTheDocument();
  await expectNoBarriers();
  server.push('colleague.looked', { conversationId: waits.id, operatorId: marco.id, doing: 'looks' });
  await expect.element(button).toMatchTextContent(/Nobody at it1/);
  await expect.element(row('Alba')).not.toBeInTheDocument();
  server.push('colleague.looked', { conversationId: waits.id, operatorId: marco.id, doing: 'left' });
  await expect.element(row('Alba')).toBeVisible();
});

test('a view with its filter is kept on the server under a name, comes back by it and is forgotten', async () => {
  let stored: Preferences = { hotkeys: {} };
  await renderConsole({
    me,
    conversations,
    answers: {
      'GET /v1/teams': () => ({ teams: [sales, support] }),
      'GET /v1/preferences': () => stored,
      'PUT /v1/preferences': ({ body }) => (stored = body),
    },
  });
  await button.click();
  await page.getByRole('combobox', { name: 'Team' }).selectOptions('Support');
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('What support has');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.element(page.getByText(/^Kept\. It is among/)).toBeVisible();
  expect(stored.views).toMatchObject([
    { name: 'What support has', list: 'all', filter: { teamId: support.id } },
  ]);
  await userEvent.keyboard('{Escape}');
  await expect.element(row('Alba')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('main'));
  await userEvent.keyboard('gl');
  await expect.element(row('Alba')).toBeVisible();

  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('support has');
  await userEvent.keyboard('{Enter}');
  await expect.element(row('Bruno')).toBeVisible();
  await expect.element(row('Alba')).not.toBeInTheDocument();

  await button.click();
  await page.getByRole('button', { name: 'Forget the view What support has' }).click();
  await expect.element(page.getByRole('region', { name: 'Kept views' })).not.toBeInTheDocument();
  await expect.poll(() => stored.views).toEqual([]);
});

test('a kept view has a key of its own, given among the keys', async () => {
  const view = {
    id: '00000000-0000-4000-8000-000000000777',
    name: 'Support',
    list: 'all' as const,
    filter: { teamId: support.id },
  };
  let stored: Preferences = { hotkeys: {}, views: [view] };
  await renderConsole({
    me,
    conversations,
    hash: '#/keys',
    answers: {
      'GET /v1/preferences': () => stored,
      'PUT /v1/preferences': ({ body }) => (stored = body),
    },
  });
  await page.getByRole('button', { name: 'Change: Support' }).click();
  await userEvent.keyboard('{F8}');
  await expect.poll(() => stored.hotkeys).toEqual({ [`view-${view.id}`]: 'F8' });
  await userEvent.keyboard('{F8}');
  await expect.element(row('Bruno')).toBeVisible();
  await expect.element(row('Alba')).not.toBeInTheDocument();
});
