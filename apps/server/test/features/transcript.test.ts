import { expect, test } from 'vitest';
import { newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { startMailSink } from '../support/mail-sink.ts';
import { ask, startTestApp } from './test-app.ts';

async function talk(hasMail = true) {
  const sink = await startMailSink();
  const app = await startTestApp(hasMail ? { config: sink.mail } : {});
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('My card is 4111 1111 1111 1111'));
  const mail = (token = vera.token, email = 'vera@mail.example') =>
    ask(app.origin, 'POST /v1/visitor/transcript', {
      headers: { authorization: `Bearer ${token}` },
      body: { conversationId, email, language: 'en' },
    });
  const answer = async (): Promise<void> => {
    const words = { conversationId, quickMessageId: null, attachmentIds: [] };
    valueOf(await anna.ask('note.add', { id: newId(), conversationId, text: 'a secret of the team' }));
    valueOf(await anna.ask('message.send', { ...words, id: newId(), text: 'Please keep that to yourself' }));
  };
  return { app, shop, vera, mails: sink.mails, mail, answer };
}

test('[TRN-1] the mail has what was said, as it is stored, and nothing of the team’s', async () => {
  const { mails, mail, answer } = await talk();
  await answer();
  expect((await mail()).status).toBe(200);
  expect(mails).toHaveLength(1);
  const [{ to, text } = { to: '', text: '' }] = mails;
  expect(to).toBe('vera@mail.example');
  expect(text).toContain('You: My card is •••• •••• •••• 1111');
  expect(text).toContain('Please keep that to yourself');
  expect(text).not.toMatch(/4111|secret of the team/);
});

test('[TRN-1] nobody else’s conversation is sent, and none that nobody has answered', async () => {
  const { app, shop, mails, mail, answer } = await talk();
  expect((await mail()).code).toBe('bad_request');
  await answer();
  const stranger = await visitorComes(app.origin, shop.siteKey);
  expect((await mail(stranger.token)).code).toBe('conversation_unknown');
  expect(mails).toHaveLength(0);
});

test('[TRN-1] not more often than anybody needs it, and no address gets many', async () => {
  const { mails, mail, answer } = await talk();
  await answer();
  for (let time = 0; time < 3; time += 1) expect((await mail()).status).toBe(200);
  expect((await mail()).code).toBe('rate_limited');
  expect(mails).toHaveLength(3);
});

test('where there is no mail server it is said so', async () => {
  const { app, shop, mail, answer } = await talk(false);
  await answer();
  expect((await mail()).code).toBe('mail_unavailable');
  const params = { siteKey: shop.siteKey };
  expect((await ask(app.origin, 'GET /v1/sites/:siteKey/welcome', { params })).value?.sendsMail).toBe(false);
});
