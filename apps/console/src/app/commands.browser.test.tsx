import {
  aConversation,
  aMe,
  aMessage,
  anAnswer,
  anOpenConversation,
  anOperator,
} from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { EVERYTHING, filterHistory } from '../shared/screen/history-filter.store.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const operatorId = me.operator.id;
const actor = { kind: 'operator', id: operatorId, name: 'Anna Petrova' } as const;
const list = page.getByRole('navigation', { name: 'Inbox' });
const row = (name: string) => list.getByRole('link', { name: new RegExp(name) });
const menu = (name: string) => page.getByRole('menu', { name });

test('two keys one after the other go to a screen, and are letters while something is written', async () => {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId });
  await renderConsole({ me, conversations: [conversation], hash: `#/inbox/${conversation.id}` });
  const composer = page.getByRole('textbox', { name: 'Message to Giulia' });
  await composer.click();
  await userEvent.keyboard('gb');
  await expect.element(composer).toHaveValue('gb');
  expect(location.hash).toBe(`#/inbox/${conversation.id}`);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('gb');
  await expect.poll(() => location.hash).toBe('#/board');
  await userEvent.keyboard('gi');
  await expect.poll(() => location.hash).toBe('#/inbox');
});

test('the question mark lists all keys under headings', async () => {
  await renderConsole({ me });
  await expect.element(list).toBeVisible();
  await userEvent.keyboard('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect.element(dialog.getByRole('heading', { name: 'Going places' })).toBeVisible();
  await expect.element(dialog.getByText('Go to people on the site')).toBeInTheDocument();
  await expectNoBarriers();
});

test('a section of the settings and a filter of the history are found in the palette', async () => {
  await renderConsole({ me });
  await expect.element(list).toBeVisible();
  const search = page.getByRole('combobox', { name: 'What do you want to do?' });
  await userEvent.keyboard('{Control>}k{/Control}');
  await search.fill('page rules');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#/settings/triggers');
  await userEvent.keyboard('{Control>}k{/Control}');
  await search.fill('rated bad');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#/history');
  await expect.element(page.getByRole('radio', { name: /bad/ })).toBeChecked();
  filterHistory(EVERYTHING);
});

test('the menu of a row runs the same commands on that conversation', async () => {
  const waiting = aConversation({ visitorName: 'Waits', waitingSince: Date.now() });
  const { server } = await renderConsole({ me, conversations: [waiting] });
  server.answer('conversation.accept', () => new Promise(() => {}));
  await row('Waits').click({ button: 'right' });
  await expect.element(menu('Waits').getByRole('menuitem', { name: /Open the conversation/ })).toHaveFocus();
  await expectNoBarriers();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => server.received('conversation.accept')).toHaveLength(1);
  expect(server.received('conversation.accept')[0]).toMatchObject({ conversationId: waiting.id });
  await expect.element(menu('Waits')).not.toBeInTheDocument();
});

test('transfer from the menu of a row opens that conversation with its receivers', async () => {
  const mine = anOpenConversation({ visitorName: 'Giulia', operatorId });
  await renderConsole({ me, conversations: [mine] });
  await row('Giulia').click({ button: 'right' });
  await menu('Giulia')
    .getByRole('menuitem', { name: /Transfer/ })
    .click();
  await expect.poll(() => location.hash).toBe(`#/inbox/${mine.id}`);
  await expect.element(page.getByRole('dialog', { name: /Transfer/ })).toBeVisible();
});

test('Escape closes the menu and the focus is where it was', async () => {
  await renderConsole({ me, conversations: [anOpenConversation({ visitorName: 'Giulia', operatorId })] });
  const link = row('Giulia');
  await expect.element(link).toBeVisible();
  (link.element() as HTMLElement).focus();
  link.element().dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  await expect.element(menu('Giulia').getByRole('menuitem').first()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(menu('Giulia')).not.toBeInTheDocument();
  await expect.element(link).toHaveFocus();
});

test('the menu of a message edits or takes back an own one, and only copies another’s', async () => {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId, cursor: 20, lastSeq: 2 });
  const { id: conversationId } = conversation;
  const theirs = aMessage({ conversationId, seq: 1, at: Date.now() });
  const answer = anAnswer({ conversationId, seq: 2, at: Date.now(), actor });
  const { server } = await renderConsole({
    me,
    conversations: [conversation],
    events: [theirs, answer],
    hash: `#/inbox/${conversationId}`,
  });
  const log = page.getByRole('main');
  await log.getByText(theirs.body.text).click({ button: 'right' });
  await expect.element(menu('Message').getByRole('menuitem', { name: 'Copy the words' })).toHaveFocus();
  expect(menu('Message').getByRole('menuitem').elements()).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await log.getByText(answer.body.text).click({ button: 'right' });
  await menu('Message').getByRole('menuitem', { name: 'Take the message back' }).click();
  await expect.poll(() => server.received('message.remove')).toHaveLength(1);
  expect(server.received('message.remove')[0]).toMatchObject({ messageId: answer.id });
});
