import { expect, test } from 'vitest';
import { decodePage, readPage } from '../../src/features/link-card/link-card.page.ts';

test('a page says its title, text and picture, as networks ask for them', () => {
  const html = `<!doctype html><head><title>Chair | Shop</title>
    <meta name="description" content="plain"><meta property="og:title" content="Blue &amp; comfy chair">
    <meta property="og:description" content="  Made of
    oak "><meta property="og:image" content="/chair.jpg"></head><body><title>no</title>`;
  expect(readPage(html)).toEqual({ title: 'Blue & comfy chair', text: 'Made of oak', picture: '/chair.jpg' });
  expect(readPage('<title>Only &lt;b&gt;this</title>')).toEqual({
    title: 'Only <b>this',
    text: '',
    picture: null,
  });
  expect(readPage('<p>nothing</p>')).toBeNull();
  expect(readPage('')).toBeNull();
});

test('long words are cut, and what turns letters is taken out', () => {
  const page = readPage(`<title>${'a'.repeat(5_000)}</title><meta name=description content="\u202egnp.exe">`);
  expect(page?.title).toHaveLength(120);
  expect(page?.text).toBe('gnp.exe');
});

test('text is read in the encoding that the page names', () => {
  const cyrillic = Buffer.from([0xd1, 0xf2, 0xf3, 0xeb]);
  expect(decodePage(cyrillic, 'text/html; charset=windows-1251')).toBe('Стул');
  expect(
    decodePage(Buffer.concat([Buffer.from('<meta charset=windows-1251>'), cyrillic]), 'text/html'),
  ).toContain('Стул');
  expect(decodePage(Buffer.from('Стул'), 'text/html; charset=nobody-knows')).toBe('Стул');
});
