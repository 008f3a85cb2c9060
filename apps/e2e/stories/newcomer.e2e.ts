import { randomUUID } from 'node:crypto';
import { ChecklistStepId } from '@parley/protocol';
import { expect, test } from './fixtures.ts';

const step = (text: string, hint = '') => ({
  id: ChecklistStepId.parse(randomUUID()),
  text,
  hint,
  quickMessageId: null,
});

test('[CHK-2] [CHK-3] a newcomer is led through the steps, ticks and skips, and is warned of what is open at the end', async ({
  stage,
}) => {
  const { api } = stage;
  await api.call('POST /v1/checklists', {
    body: {
      title: 'A return',
      topicIds: [],
      steps: [
        step('Ask for the order number', 'Without it nobody finds the order'),
        step('Say how it is sent back'),
        step('Say when the money comes'),
      ],
    },
  });
  const nina = await stage.colleague('Nina');
  const { operators } = await api.call('GET /v1/operators');
  const joined = operators.find(({ name }) => name === 'Nina');
  if (!joined) throw new Error('Nina has joined.');
  await api.call('PATCH /v1/operators/:operatorId', {
    params: { operatorId: joined.id },
    body: { isNewcomer: true },
  });
  const operator = await stage.operator(nina);
  const colleague = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('How do I send the coat back?');
  await operator.accept();

  const list = operator.page.getByRole('list', { name: 'A return' });
  await expect(list.getByText('Without it nobody finds the order')).toBeVisible();
  await list.getByRole('checkbox', { name: 'Ask for the order number' }).check();
  await list.getByRole('button', { name: 'Skip: Say how it is sent back' }).click();
  await expect(list.getByText(/^Nina, /)).toBeVisible();
  await expect(list.getByText(/^skipped: Nina, /)).toBeVisible();
  await expect(operator.page.getByText('2 of 3')).toBeVisible();

  // Who reads along sees how far it is.
  await colleague.inbox.getByText('How do I send the coat back?').first().click();
  await expect(colleague.page.getByText('2 of 3')).toBeVisible();

  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(operator.page.getByText(/^1 step of the checklist is still open\./)).toBeVisible();
  await operator.page.getByRole('button', { name: 'Show the steps' }).click();
  await expect(list.getByRole('checkbox', { name: 'Say when the money comes' })).toBeFocused();
  await operator.page.keyboard.press('Space');
  await expect(operator.page.getByText('3 of 3')).toBeVisible();
  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(shop.chat.getByText('The conversation has ended')).toBeVisible();
  await expect(shop.chat.getByText(/order number|when the money comes/)).toHaveCount(0);
});
