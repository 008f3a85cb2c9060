import { aLinking, anAnswer, aVisitorConversation } from '@parley/testkit/builders';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;

it('what is known about a link comes with its message, and goes when that is written anew', async () => {
  stage = await openPanel();
  const body = { text: 'See https://shop.example/chair', quickMessageId: null, attachments: [] };
  const answer = anAnswer({ conversationId, seq: 2, cursor: 2, at: Date.now(), body });
  stage.server.onReset({ events: [answer], conversations: [conversation] }, false);
  const linking = aLinking({ conversationId, cursor: 3 });
  const told = { ...linking, body: { ...linking.body, messageId: answer.id, authorId: answer.actor.id } };
  stage.server.onNewer({ events: [told], conversations: [conversation] });
  const card = page.getByRole('link', { name: /Blue chair.*Made of oak.*shop\.example/ });
  await expect.element(card).toBeVisible();
  expect(card.element()).toHaveProperty('href', 'https://shop.example/chair');
  expect(card.element()).toHaveProperty('rel', 'noopener noreferrer nofollow ugc');
  await expectAccessible();
  const edit = {
    ...answer,
    kind: 'message.edited',
    seq: null,
    cursor: 4,
    body: { messageId: answer.id, text: 'Never mind' },
  } as const;
  stage.server.onNewer({ events: [edit], conversations: [conversation] });
  await expect.element(card).not.toBeInTheDocument();
});

it('what a page says of itself is text, whatever it says', async () => {
  stage = await openPanel();
  const body = { text: 'https://evil.example/', quickMessageId: null, attachments: [] };
  const title = '"><img src=x onerror=alert(1)>';
  const link = { url: 'https://evil.example/', title, text: '<script>alert(2)</script>', picture: null };
  const answer = anAnswer({ conversationId, seq: 2, cursor: 2, at: Date.now(), body: { ...body, link } });
  stage.server.onReset({ events: [answer], conversations: [conversation] }, false);
  await expect.element(page.getByText(title)).toBeVisible();
  expect(document.querySelectorAll('img, .link-card script')).toHaveLength(0);
});
