import {
  aMe,
  anOpenConversation,
  anOperator,
  aStart,
  aVisitor,
  aVisitorRecord,
} from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import type { Answers } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderConsole } from '../../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const conversation = anOpenConversation({ visitorName: 'G. Rossi', operatorId: me.operator.id });
const { visitorId } = conversation;
const mine = aVisitor({ id: visitorId, name: 'G. Rossi', email: 'g@mail.example', phone: null });
const other = aVisitor({ name: 'Giulia Rossi', email: 'g@mail.example', phone: '06 555 0143' });
const found = aVisitorRecord({ id: other.id, name: other.name, email: other.email, phone: other.phone });
const ofMine = aVisitorRecord({ id: mine.id, name: mine.name, email: mine.email, phone: null });
const merged = {
  ...mine,
  name: 'Giulia Rossi',
  phone: '06 555 0143',
  records: [
    { ...ofMine, merged: null },
    { ...found, merged: { at: 1, operatorName: 'Anna Petrova', into: mine.id } },
  ],
};

const openCard = (answers: Partial<Answers> = {}) => {
  let isMerged = false;
  return renderConsole({
    me,
    conversations: [conversation],
    events: [aStart({ conversationId: conversation.id, seq: 1 })],
    hash: `#/inbox/${conversation.id}`,
    answers: {
      'GET /v1/visitors/:visitorId': ({ params }) => ({
        visitor: isMerged ? merged : params.visitorId === mine.id ? mine : other,
        visits: [],
      }),
      'GET /v1/visitors/:visitorId/same': () => ({ records: isMerged ? [] : [found] }),
      'GET /v1/visitors': () => ({ records: [found, ofMine], next: null }),
      'POST /v1/visitors/:visitorId/merge': () => {
        isMerged = true;
        return merged;
      },
      'POST /v1/visitors/:visitorId/separate': () => {
        isMerged = false;
        return other;
      },
      ...answers,
    },
  });
};
const card = page.getByRole('region', { name: 'About the visitor' });
const dialog = page.getByRole('dialog', { name: /Same person as|Compare/ });

describe('two records of one person', () => {
  test('[MRG-6] [MRG-2] are offered, found, compared, merged, and separated again', async () => {
    await page.viewport(1_440, 900);
    const { routes } = await openCard();
    await expect.element(card.getByText(/Probably the same person.*Giulia Rossi/)).toBeVisible();
    await card.getByRole('button', { name: 'Same person as…' }).click();
    await expect.element(dialog.getByRole('button', { name: /Giulia Rossi/ })).toBeVisible();
    await dialog.getByRole('searchbox').fill('rossi');
    await expect.element(dialog.getByRole('button', { name: /already the same person/ })).toBeDisabled();
    await expectNoBarriers();
    await dialog.getByRole('button', { name: /Giulia Rossi/ }).click();

    const name = dialog.getByRole('group', { name: 'Name' });
    await expect.element(name.getByRole('radio', { name: /G\. Rossi/ })).toBeChecked();
    await name.getByRole('radio', { name: /Giulia Rossi/ }).click();
    // What only one of them knows needs no choice.
    await expect.element(dialog.getByRole('radio', { name: /06 555 0143/ })).toBeChecked();
    await expectNoBarriers();
    await dialog.getByRole('button', { name: 'It is the same person' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/visitors/:visitorId/merge')).toMatchObject([
      {
        params: { visitorId },
        body: { otherId: other.id, choices: { name: other.id, email: mine.id, phone: other.id } },
      },
    ]);

    // The other name stays readable.
    await expect.element(card.getByRole('textbox', { name: 'Name' })).toHaveValue('Giulia Rossi');
    await expect.element(card.getByText(/G\. Rossi · g@mail/)).toBeVisible();
    await expect.element(card.getByText(/put together by Anna Petrova/)).toBeVisible();
    await expectNoBarriers();
    await card.getByRole('button', { name: 'Separate again: Giulia Rossi' }).click();
    await expect.element(card.getByRole('textbox', { name: 'Name' })).toHaveValue('G. Rossi');
  });

  test('[MRG-5] are read out before they are erased together', async () => {
    await page.viewport(1_440, 900);
    const { routes } = await openCard({
      'GET /v1/visitors/:visitorId': () => ({ visitor: merged, visits: [] }),
    });
    await card.getByRole('button', { name: 'Delete everything' }).click();
    await expect.element(card.getByText('This person has 2 records. All of them go:')).toBeVisible();
    await card.getByRole('textbox', { name: 'Type it here' }).fill('Giulia Rossi');
    await expectNoBarriers();
    await card.getByRole('button', { name: 'Delete for good' }).click();
    await expect
      .poll(() => routes.calls('POST /v1/visitors/:visitorId/erase').map(({ query }) => query))
      .toEqual([{ recordIds: `${mine.id},${other.id}` }]);
  });

  test('by key and on a phone; what the server refuses is said, and nothing is lost', async () => {
    await page.viewport(360, 740);
    await openCard({ 'POST /v1/visitors/:visitorId/merge': () => refuse('merge_refused') });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    (document.activeElement instanceof HTMLElement ? document.activeElement : document.body).blur();
    await userEvent.keyboard('gw');
    await dialog.getByRole('button', { name: /Giulia Rossi/ }).click();
    await dialog.getByRole('button', { name: 'It is the same person' }).click();
    await expect.element(dialog.getByText(/cannot be put together/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Back to the search' }).click();
    await expect.element(dialog.getByRole('searchbox')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });
});
