import { aMe, anOpenConversation, anOperator, aSite, aStart } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const anna = anOperator({ name: 'Anna Petrova', role: 'operator' });

async function start(toneNote: string | undefined) {
  const site = aSite();
  const conversation = anOpenConversation({ siteId: site.id, operatorId: anna.id, lastSeq: 1 });
  const { settings, ...rest } = site;
  const shown = { ...rest, settings: { ...settings, ...(toneNote !== undefined && { toneNote }) } };
  await renderConsole({
    me: aMe({ operator: anna, locale: null }),
    conversations: [conversation],
    events: [aStart({ conversationId: conversation.id, seq: 1 })],
    hash: `#/inbox/${conversation.id}`,
    answers: { 'GET /v1/sites': () => ({ sites: [{ ...shown, scriptTag: '' }] }) },
  });
}

test('[TON-1] stands folded beside the field in which one answers, and is not there for notes or where nothing is written', async () => {
  await start('We say Lei.\nShort sentences.');
  const line = page.getByText(/^Tone:/);
  await expect.element(line).toBeVisible();
  expect(document.querySelector('details')?.open).toBe(false);
  await userEvent.click(line);
  await expect.element(page.getByRole('paragraph').filter({ hasText: 'Short sentences.' })).toBeVisible();
  await expectNoBarriers();
  await userEvent.click(page.getByRole('button', { name: 'Note', exact: true }));
  await expect.element(line).not.toBeInTheDocument();
});

test('[TON-1] says nothing where the owner says nothing', async () => {
  await start(undefined);
  await expect.element(page.getByRole('textbox').first()).toBeVisible();
  await expect.element(page.getByText(/^Tone:/)).not.toBeInTheDocument();
});
