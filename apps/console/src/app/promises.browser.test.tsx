import { aMe, anOpenConversation, anOperator, aShare, aStart } from '@parley/testkit/builders';
import { newCommandId } from '@parley/protocol/ids';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'supervisor' }) });
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
const conversationId = conversation.id;
const hash = `#/inbox/${conversationId}`;
const events = [aStart({ conversationId, seq: 1 })];
const open = { me, conversations: [conversation], events, hash };
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
/** In this machine's zone, as a field for date and time has it. */
const today = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const promised = (inMs: number) => ({
  id: newCommandId(),
  text: 'I will call you back',
  dueAt: Date.now() + inMs,
  madeAt: Date.now() - 60_000,
  operatorId: me.operator.id,
  operatorName: 'Anna Petrova',
});

describe('promises', () => {
  test('[PRM-1] are one key away, with the words and the time of the answer that is being written', async () => {
    const { server } = await renderConsole(open);
    await field.fill('I will call you back by 23:59');
    await userEvent.keyboard('{Control>}{Shift>}d{/Shift}{/Control}');
    const dialog = page.getByRole('dialog', { name: 'Promise something' });
    await expect
      .element(dialog.getByRole('textbox', { name: 'What' }))
      .toHaveValue('I will call you back by 23:59');
    await expect.element(dialog.getByLabelText('By when, in your own time')).toHaveValue(`${today()}T23:59`);
    await expectNoBarriers();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('promise.make')).toHaveLength(1);
    const [made] = server.received('promise.make');
    expect(new Date(made?.dueAt ?? 0).getHours()).toBe(23);
    expect(made).toMatchObject({ conversationId, text: 'I will call you back by 23:59' });
  });

  test('[PRM-1] [PRM-3] stand in the conversation with the time that is left, and are closed in one press', async () => {
    const promise = promised(25 * 60_000);
    const { server } = await renderConsole({ ...open, conversations: [{ ...conversation, promise }] });
    const strip = page.getByRole('region', { name: 'Promised' });
    await expect.element(strip.getByText('I will call you back')).toBeVisible();
    await expect.element(strip.getByText(/2[45]:\d\d left/)).toBeVisible();
    await expectNoBarriers();
    await strip.getByRole('button', { name: 'Promise kept' }).click();
    await expect
      .poll(() => server.received('promise.close'))
      .toMatchObject([{ conversationId, promiseId: promise.id, outcome: 'kept' }]);
  });

  test('[PRM-4] whose time is near or over are told on every screen, and how they were kept on the board', async () => {
    const late = {
      conversationId,
      visitorId: conversation.visitorId,
      visitorName: 'Giulia',
      promise: promised(-60_000),
    };
    const far = { ...late, promise: promised(3_600_000) };
    await renderConsole({
      ...open,
      hash: '#/board',
      answers: {
        'GET /v1/promises': () => ({
          asOf: Date.now(),
          promises: [late, far],
          mine: { kept: aShare({ part: 9, whole: 10 }), withdrawn: 2 },
          team: null,
        }),
      },
    });
    const due = page.getByRole('list', { name: 'Promises to keep now' });
    await expect
      .element(due.getByRole('link', { name: /Late since .* Giulia: I will call you back/ }))
      .toBeVisible();
    expect(due.getByRole('listitem').elements()).toHaveLength(1);
    const figure = page.getByRole('region', { name: 'Promises you kept' });
    await expect.element(figure.getByText(/2 were called off/)).toBeVisible();
    await expectNoBarriers();
  });
});
