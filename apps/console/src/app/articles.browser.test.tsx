import { aMe, aMessage, anArticle, anOpenConversation, anOperator, aSite } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'operator' }) });
const site = { ...aSite(), scriptTag: '' };
const conversation = anOpenConversation({
  visitorName: 'Giulia',
  operatorId: me.operator.id,
  siteId: site.id,
  cursor: 20,
  lastSeq: 3,
});
const { id: conversationId } = conversation;

test('an operator finds a published article and puts its link into the message', async () => {
  const delivery = anArticle({ title: 'Delivery', slug: 'delivery' });
  const others = [anArticle({ title: 'Draft', isPublished: false }), anArticle({ siteId: aSite().id })];
  await renderConsole({
    me,
    conversations: [conversation],
    hash: `#/inbox/${conversationId}`,
    events: [aMessage({ conversationId, seq: 1, at: Date.now() })],
    answers: {
      'GET /v1/sites': () => ({ sites: [site] }),
      'GET /v1/articles': () => ({ articles: [delivery, ...others], hasMore: false }),
    },
  });
  await page.getByRole('button', { name: 'Insert an article' }).click();
  const dialog = page.getByRole('dialog', { name: 'Insert an article' });
  await expect.element(dialog.getByText('1 article', { exact: true })).toBeVisible();
  await expectNoBarriers();
  await dialog.getByRole('button', { name: /^Delivery/ }).click();
  const composer = page.getByRole('textbox', { name: 'Message to Giulia' });
  await expect.element(composer).toHaveValue(`Delivery\n${location.origin}/articles/${site.key}/delivery `);
  await expect.element(composer).toHaveFocus();
});
