import { aChecklist, aForm, aMe, anOperator, aTopic } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { ChecklistsSection } from './checklists-section.tsx';

const topic = aTopic({ label: { en: 'A return' } });
const me = aMe({ operator: anOperator({ role: 'supervisor' }) });

test('[CHK-1] a list is written with its topic and steps in order', async () => {
  const { routes } = await renderScreen(<ChecklistsSection />, {
    answers: {
      'GET /v1/session': () => ({ me, hasMail: true }),
      'GET /v1/sites/:siteId/form': () => ({ ...aForm(), topics: [topic] }),
    },
  });
  await expect.element(page.getByText('No checklists yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add a checklist' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Returns');
  await dialog
    .getByRole('checkbox', { name: /A return/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Answer');
  await dialog.getByRole('button', { name: 'Add a step' }).click();
  await dialog.getByRole('textbox', { name: 'What is to be done' }).nth(1).fill('Ask');
  await dialog.getByRole('button', { name: 'Up: Step 2' }).click();
  await expectNoBarriers();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => routes.calls('POST /v1/checklists')).toHaveLength(1);
  expect(routes.calls('POST /v1/checklists')[0]?.body).toMatchObject({
    title: 'Returns',
    topicIds: [topic.id],
    steps: [{ text: 'Ask' }, { text: 'Answer' }],
  });
});

test('[CHK-1] lists stand with their steps, and who may not change them only reads', async () => {
  await renderScreen(<ChecklistsSection />, {
    answers: {
      'GET /v1/session': () => ({ me: aMe({ operator: anOperator({ role: 'operator' }) }), hasMail: true }),
      'GET /v1/checklists': () => ({ checklists: [aChecklist()] }),
    },
  });
  await expect.element(page.getByText(/Ask for the order number · Say how/)).toBeVisible();
  await expect.element(page.getByText(/3 steps · every conversation/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Edit A return' })).not.toBeInTheDocument();
  await expectNoBarriers();
});
