import { describe, expect, it } from 'vitest';
import { splitLinks } from '../src/links.ts';

const hrefs = (text: string): string[] =>
  splitLinks(text).flatMap((part) => (typeof part === 'string' ? [] : [part.href]));
const text = (parts: ReturnType<typeof splitLinks>): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe('links in a message', () => {
  it.each([
    ['see https://shop.example/a?b=1#c.', ['https://shop.example/a?b=1#c']],
    ['(http://shop.example)', ['http://shop.example']],
    ['https://en.example/wiki/Rain_(weather), then', ['https://en.example/wiki/Rain_(weather)']],
    ['www.shop.example/boots!', ['https://www.shop.example/boots']],
    ['write to me@mail.example; thanks', ['mailto:me@mail.example']],
    ['call +39-06-555-0100', ['tel:+39065550100']],
    ['tel:112 mailto:a@b.example', ['tel:112', 'mailto:a@b.example']],
    ['«https://пример.рф»', ['https://пример.рф']],
  ])('%s', (message, expected) => {
    expect(hrefs(message)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x file:///etc/passwd //evil.example',
    'https:// www. @ a@b 12:30 1.5 km',
    'https://bank.example@evil.example https://bank.example:pass@evil.example/login',
  ])('finds none in %s', (message) => {
    expect(hrefs(message)).toEqual([]);
  });

  it('loses and adds no character', () => {
    const message = ' \n (see  https://shop.example/x) and\twww.a.example… “me@mail.example” end\n';
    expect(text(splitLinks(message))).toBe(message);
  });

  it.each([
    ['https://xn--80ak6aa92e.com', 'https://\u0430\u0440\u0440\u04cf\u0435.com'],
    ['https://xn--e1afmkfd.xn--p1ai/путь', 'https://пример.рф/путь'],
    ['HTTPS://Shop.Example/Path', 'HTTPS://Shop.Example/Path'],
    ['https://evil.example\\@bank.example', 'https://evil.example\\@bank.example'],
    ['https://127.0.0.1/x', 'https://0x7f.1/x'],
    ['www.xn--e1afmkfd.xn--p1ai', 'www.пример.рф'],
  ])('shows %s where somebody wrote %s', (shown, message) => {
    expect(text(splitLinks(message))).toBe(shown);
  });

  it('is quick whatever is written', () => {
    const started = performance.now();
    for (const nasty of [
      '!'.repeat(5_000),
      'a@'.repeat(2_500),
      'https://'.repeat(600),
      '('.repeat(5_000),
      '+1'.repeat(2_500),
    ]) {
      splitLinks(nasty);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
