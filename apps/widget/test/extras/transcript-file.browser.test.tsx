import { createTranslate } from '@parley/i18n';
import { aMessage, anAccept, anAnswer, anEnd, anOffer } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { asPage, asText, linesOf } from '../../src/extras/transcript-file.ts';
import { loadExtraWords } from '../../src/extras/words.ts';
import { words } from '../../src/texts/en.ts';

const evil = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
const voices = async () => ({
  say: createTranslate<typeof words.panel>(words.panel, 'en'),
  extra: await loadExtraWords('en'),
  siteName: 'Shop',
});
const gone = { text: '', quickMessageId: null, attachments: [], removedAt: 1 };

it('says who said what and when, and nothing that was taken back', async () => {
  const entries = [aMessage(), anAccept(), anAnswer(), anOffer(), anAnswer({ body: gone }), anEnd()];
  const spoken = await voices();
  const text = await asText(linesOf(entries, spoken), spoken, Date.now()).text();
  expect(text).toContain('Conversation with Shop\r\n');
  expect(text).toMatch(/\[\d{4}-\d\d-\d\d \d\d:\d\d\] You: Do you ship to Norway\?\r\n/);
  expect(text).toContain('Anna Petrova joined the conversation');
  expect(text).toContain(
    'Anna Petrova: Which one shall I put aside for you?\r\n– The red one\r\n– The blue one',
  );
  expect(text).toContain('Anna Petrova: Message taken back');
});

it('a page of it has what others wrote as text alone', async () => {
  const spoken = await voices();
  const body = { text: evil, quickMessageId: null, attachments: [] };
  const html = await asPage(linesOf([anAnswer({ body })], spoken), spoken, Date.now()).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.querySelectorAll('img, script')).toHaveLength(0);
  expect(page.body.textContent).toContain(evil);
  expect(page.characterSet).toBe('UTF-8');
});
