import {
  aCallback,
  aCallbackClosed,
  aCallbackRequest,
  aCallbackTaken,
  aFormField,
  aVisitorConversation,
} from '@parley/testkit/builders';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';
import { answer, asked, atNight, opensAt, standing, waitFor } from './standing.ts';

let stage: Stage;
afterEach(() => stage.leave());

const wait = (ms: number) => waitFor(stage, ms);

describe('the honest minute', () => {
  it('says where things stand, and offers a call whose state then stands there', async () => {
    stage = await openPanel();
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing')
        ? standing()
        : { conversationId: conversation.id, wish: aCallback(), isMailed: false },
    );
    const conversation = await wait(70_000);
    await expect.element(page.getByText('You are number 2 in the queue.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('within 2 minutes lately', { exact: false })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Call me back' }).click();
    await page.getByRole('button', { name: 'Call me back' }).click();
    await expect.element(page.getByText('This is no telephone number', { exact: false })).toBeVisible();
    const phone = page.getByRole('textbox', { name: 'Your telephone number' });
    await expect.element(phone).toHaveFocus();
    await phone.fill('+39 06 555 0143');
    await expectAccessible();
    await page.getByRole('button', { name: 'Call me back' }).click();
    await expect
      .poll(() => asked.mock.calls.find(([path]) => path === '/v1/visitor/callback')?.[1])
      .toMatchObject({ phone: '+39 06 555 0143', at: null });
    const wish = aCallback({ state: 'taken', dueAt: null });
    stage.server.onNewer({
      events: [],
      conversations: [{ ...conversation, cursor: conversation.cursor + 1, operatorName: 'Anna', wish }],
    });
    await expect.element(page.getByText('Anna will call you as soon as possible.')).toBeVisible();
    await expectAccessible();
  });

  it('keeps what was typed when it could not be sent, and goes quietly when somebody answers', async () => {
    stage = await openPanel();
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing') ? standing() : new Response('{}', { status: 500 }),
    );
    const conversation = await wait(70_000);
    await page.getByRole('button', { name: 'Answer by mail' }).click();
    const email = page.getByRole('textbox', { name: 'Your e-mail address' });
    await email.fill('giulia@shop.example');
    await page.getByRole('button', { name: 'Answer by mail' }).click();
    await expect.element(page.getByText('It was not sent', { exact: false })).toBeVisible();
    await expect.element(email).toHaveValue('giulia@shop.example');
    stage.server.onNewer({
      events: [],
      conversations: [{ ...conversation, cursor: conversation.cursor + 1, waitingSince: null }],
    });
    await expect.element(email).not.toBeInTheDocument();
    await expect.element(composer()).toBeVisible();
  });
});

describe('while nobody is there', () => {
  it('takes a message as ever, then asks where the answer goes', async () => {
    stage = await openPanel({ welcome: atNight() });
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing')
        ? standing({ ...atNight(), callTimes: [opensAt] })
        : { conversationId: aVisitorConversation().id, wish: aCallback(), isMailed: true },
    );
    await expect.element(page.getByText('then choose how we answer', { exact: false })).toBeVisible();
    await expect.element(page.getByText('We are back', { exact: false })).toBeVisible();
    await expectAccessible();
    await composer().fill('Is the lantern in stock?');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => stage.courier.send.mock.calls.map(([, text]) => text))
      .toEqual(['Is the lantern in stock?']);
    await wait(10);
    const email = page.getByRole('textbox', { name: 'Your e-mail address' });
    await expect.element(email).toBeVisible();
    // Whoever goes on writing is not disturbed.
    await expect.element(composer()).toHaveFocus();
    await expectAccessible();
    await email.fill('giulia@shop.example');
    await page.getByRole('button', { name: 'Answer by mail' }).click();
    await expect
      .poll(() => asked.mock.calls.find(([path]) => path.endsWith('/left-message'))?.[1])
      .toMatchObject({ email: 'giulia@shop.example', message: null });
    await expect.element(composer()).toHaveFocus();
  });

  it('takes a number, with a time within the hours', async () => {
    stage = await openPanel({ welcome: atNight() });
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing')
        ? standing({ ...atNight(), callTimes: [opensAt] })
        : { conversationId: aVisitorConversation().id, wish: aCallback(), isMailed: false },
    );
    await wait(10);
    await page.getByRole('radio', { name: 'by telephone' }).click();
    await page.getByRole('textbox', { name: 'Your telephone number' }).fill('+39 06 555 0143');
    await page.getByRole('combobox', { name: 'When?' }).selectOptions(String(opensAt));
    await expectAccessible();
    await page.getByRole('textbox', { name: 'Your telephone number' }).click();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => asked.mock.calls.find(([path]) => path === '/v1/visitor/callback')?.[1])
      .toMatchObject({ phone: '+39 06 555 0143', at: opensAt });
  });

  it('asks nobody for an address who does not want to leave one', async () => {
    stage = await openPanel({ welcome: atNight() });
    answer();
    asked.mockReturnValue(standing(atNight()));
    await wait(10);
    await page.getByRole('button', { name: 'I will look here again' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Your e-mail address' })).not.toBeInTheDocument();
    await expect.element(composer()).toHaveFocus();
  });

  it('has the questions of the site answered first, and loses nothing', async () => {
    const fields = [aFormField({ kind: 'name', isRequired: true, label: { en: 'Your name' } })];
    stage = await openPanel({
      welcome: atNight(),
      site: { asksFirst: true },
      questions: { fields, topics: [], privacyUrl: null },
    });
    await expect.element(page.getByText('then choose how we answer', { exact: false })).toBeVisible();
    await composer().fill('Is the lantern in stock?');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Back to the message' }).click();
    await expect.element(composer()).toHaveValue('Is the lantern in stock?');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Giulia');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => stage.courier.send.mock.calls.map(([, text]) => text))
      .toEqual(['Is the lantern in stock?']);
    await expect.element(page.getByText('then choose how we answer', { exact: false })).toBeVisible();
  });
});

it('knows the address and the number that were given before the conversation', async () => {
  stage = await openPanel();
  answer();
  const name = (what: string): string => `parley:${stage.bridge.site.key}:${what}`;
  sessionStorage.setItem(name('email'), 'vera@mail.example');
  sessionStorage.setItem(name('phone'), '+39 06 555 0143');
  asked.mockImplementation(() => standing());
  await wait(70_000);
  await page.getByRole('button', { name: 'Answer by mail' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Your e-mail address' }))
    .toHaveValue('vera@mail.example');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Call me back' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Your telephone number' }))
    .toHaveValue('+39 06 555 0143');
});

it('offers the other ways once more after a call was called off, and then no more', async () => {
  stage = await openPanel();
  answer();
  asked.mockImplementation((path) => (path.endsWith('/standing') ? standing() : {}));
  const conversation = await wait(70_000);
  let { cursor } = conversation;
  const wishes = (state: 'requested' | 'cancelled'): void =>
    stage.server.onNewer({
      events: [],
      conversations: [{ ...conversation, cursor: (cursor += 1), wish: aCallback({ state }) }],
    });
  const call = page.getByRole('button', { name: 'Call me back' });
  const callOff = page.getByRole('button', { name: 'Do not call' });
  await expect.element(call).toBeVisible();
  wishes('requested');
  await callOff.click();
  wishes('cancelled');
  await expect.element(call).toBeVisible();
  wishes('requested');
  await callOff.click();
  wishes('cancelled');
  await expect.element(page.getByText('You are number 2 in the queue.', { exact: false })).toBeVisible();
  await expect.element(call).not.toBeInTheDocument();
});

it('keeps what became of a call as quiet lines of the conversation', async () => {
  stage = await openPanel();
  const conversation = aVisitorConversation({ operatorName: 'Anna' });
  const of = { conversationId: conversation.id };
  const actor = { kind: 'operator' as const, id: 'operator-1', name: 'Anna' };
  stage.server.onNewer({
    events: [
      aCallbackRequest({ ...of, cursor: 1, seq: 2 }),
      aCallbackTaken({ ...of, cursor: 2, seq: 3, body: { operatorName: 'Anna', dueAt: null } }),
      aCallbackClosed({ ...of, cursor: 3, seq: 4, actor }),
    ],
    conversations: [{ ...conversation, cursor: 3 }],
  });
  for (const line of ['You asked to be called.', 'Anna will call you.', 'Anna called you.'])
    await expect.element(page.getByText(line, { exact: true })).toBeVisible();
});
