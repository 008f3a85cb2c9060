import {
  aChecklist,
  aMe,
  anOpenConversation,
  anOperator,
  aQuickMessage,
  aStart,
} from '@parley/testkit/builders';
import type { StepMark } from '@parley/protocol';
import { refuse } from '@parley/testkit/msw';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderConsole } from '../../../test/render-console.tsx';
import { useChecklistStore } from '../../shared/screen/checklist.store.ts';

const quick = aQuickMessage({ shortcode: 'number', text: 'What is the number of your order?' });
const list = aChecklist();
const [first, ...others] = list.steps;
if (!first) throw new Error('A list has steps');
const steps = [{ ...first, hint: 'Without it nobody finds the order', quickMessageId: quick.id }, ...others];

async function start(isNewcomer: boolean, over: Partial<typeof list> = {}) {
  const operator = anOperator({ name: 'Anna Petrova', ...(isNewcomer && { isNewcomer: true }) });
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: operator.id });
  const conversationId = conversation.id;
  const marks: StepMark[] = [];
  const running = await renderConsole({
    me: aMe({ operator }),
    conversations: [conversation],
    events: [aStart({ conversationId, seq: 1 })],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/checklists': () => ({ checklists: [{ ...list, steps, ...over }] }),
      'GET /v1/quick-messages': () => ({ quickMessages: [quick] }),
      'GET /v1/conversations/:conversationId/steps': () => ({ marks: [...marks] }),
      'PUT /v1/conversations/:conversationId/steps/:stepId': ({ params, body: { state } }) => {
        if (state) marks.push({ stepId: params.stepId, state, operatorName: 'Anna Petrova', at: Date.now() });
        return {};
      },
    },
  });
  return { ...running, conversationId, marks };
}
const step = (name: string) => page.getByRole('checkbox', { name });
beforeEach(async () => {
  useChecklistStore.setState({ isOpen: null });
  await page.viewport(1_400, 800);
});

test('[CHK-2] steps are a key away, ticked by the keyboard and skipped, with who did it and how far one is', async () => {
  const { routes } = await start(false);
  await expect.element(page.getByText(/steps 0\/3/)).toBeVisible();
  await expect.element(step('Ask for the order number')).not.toBeInTheDocument();
  // Out of the composer, where letters are letters.
  await userEvent.click(page.getByRole('heading', { name: 'Giulia', exact: true }));
  await userEvent.keyboard('gk');
  await expect.element(step('Ask for the order number')).toHaveFocus();
  await userEvent.keyboard(' ');
  await expect.element(step('Ask for the order number')).toBeChecked();
  await expect.element(page.getByText(/steps 1\/3/)).toBeVisible();
  await page.getByRole('button', { name: 'Skip: Say how it is sent back' }).click();
  await expect.element(page.getByText(/^skipped: Anna Petrova/)).toBeVisible();
  await expect.element(page.getByText(/steps 2\/3/)).toBeVisible();
  expect(
    routes.calls('PUT /v1/conversations/:conversationId/steps/:stepId').map(({ body }) => body.state),
  ).toEqual(['done', 'skipped']);
  await expectNoBarriers();
});

test('[CHK-2] what a colleague ticks is there at once, and what the server refuses springs back', async () => {
  const { server, routes, marks, conversationId } = await start(true);
  await expect.element(step('Ask for the order number')).toBeVisible();
  marks.push({ stepId: first.id, state: 'done', operatorName: 'Marco Bianchi', at: Date.now() });
  server.push('steps.changed', { conversationId });
  await expect.element(page.getByText(/^Marco Bianchi/)).toBeVisible();
  routes.answer({
    'PUT /v1/conversations/:conversationId/steps/:stepId': () => refuse('conversation_unknown'),
  });
  await step('Say how it is sent back').click();
  await expect.element(page.getByText(/Nothing was changed\./)).toBeVisible();
  await expect.element(step('Say how it is sent back')).not.toBeChecked();
});

test('[CHK-3] a newcomer has the list open, reads why, and is warned of open steps at the end', async () => {
  const { server } = await start(true);
  await expect.element(page.getByText('Without it nobody finds the order')).toBeVisible();
  await page.getByRole('button', { name: 'Insert /number: Ask for the order number' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Message to Giulia' }))
    .toHaveValue('What is the number of your order?');
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  await expect.element(page.getByText(/^3 steps of the checklist are still open\./)).toBeVisible();
  await expectNoBarriers();
  await page.getByRole('button', { name: 'Show the steps' }).click();
  await expect.element(step('Ask for the order number')).toHaveFocus();
  expect(server.received('conversation.end')).toEqual([]);
});

test('[CHK-2] one key puts the words of the next open step into the message, and none once it is skipped', async () => {
  const { routes } = await start(true);
  const field = page.getByRole('textbox', { name: 'Message to Giulia' });
  await expect.element(page.getByRole('button', { name: /^Insert \/number/ })).toBeVisible();
  await field.click();
  await userEvent.keyboard('{F9}');
  await expect.element(field).toHaveValue('What is the number of your order?');
  await expect.element(step('Ask for the order number')).not.toBeChecked();
  await page.getByRole('button', { name: 'Skip: Ask for the order number' }).click();
  await expect.element(page.getByText(/^skipped: Anna Petrova/)).toBeVisible();
  expect(routes.calls('PUT /v1/conversations/:conversationId/steps/:stepId')[0]?.body.state).toBe('skipped');
  await field.fill('');
  await userEvent.keyboard('{F9}x');
  await expect.element(field).toHaveValue('x');
});

test('[CHK-1] a list for another topic is not there', async () => {
  await start(true, { topicIds: ['00000000-0000-4000-8000-000000000123' as never] });
  await expect.element(page.getByRole('textbox', { name: 'Message to Giulia' })).toBeVisible();
  await expect.element(step('Ask for the order number')).not.toBeInTheDocument();
  await expect.element(page.getByText(/steps \d/)).not.toBeInTheDocument();
});
