import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/features/visit/visit.source.ts';

const shop = 'https://shop.example/';
const from = (referrer: string, landing = shop) => readSource(referrer, landing);

describe('where a visit came from', () => {
  it('is direct without a referrer, and for a page of the same shop', () => {
    const direct = { kind: 'direct', host: null, searchPhrase: null, campaign: null };
    expect(from('')).toEqual(direct);
    expect(from('https://www.shop.example/sale')).toEqual(direct);
    expect(from('not an address')).toEqual(direct);
  });

  it.each([
    ['https://www.google.com/search?q=red+shoes', 'google.com', 'red shoes'],
    ['https://www.google.co.uk/', 'google.co.uk', null],
    ['https://google.com.br/search?q=tênis', 'google.com.br', 'tênis'],
    ['https://www.bing.com/search?q=red%20shoes', 'bing.com', 'red shoes'],
    ['https://duckduckgo.com/?q=scarpe', 'duckduckgo.com', 'scarpe'],
    ['https://yandex.ru/search/?text=%D0%BA%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B5', 'yandex.ru', 'красные'],
    ['https://ya.ru/search/?text=a', 'ya.ru', 'a'],
    ['https://go.mail.ru/search?q=b', 'go.mail.ru', 'b'],
    ['https://it.search.yahoo.com/search?p=c', 'it.search.yahoo.com', 'c'],
    ['https://nova.rambler.ru/search?query=d', 'nova.rambler.ru', 'd'],
    ['https://www.baidu.com/s?wd=e', 'baidu.com', 'e'],
    ['https://search.brave.com/search?q=f', 'search.brave.com', 'f'],
  ])('knows the search engine in %s', (referrer, host, searchPhrase) => {
    expect(from(referrer)).toEqual({ kind: 'search', host, searchPhrase, campaign: null });
  });

  it.each([
    'https://www.google.com.evil.example/search?q=x',
    'https://notgoogle.com/search?q=x',
    'https://mail.google.com/?q=x',
    'https://mail.yandex.ru/?text=x',
    'https://e.mail.ru/?q=x',
    'https://blog.example/?q=x',
  ])('does not take %s for a search engine', (referrer) => {
    expect(from(referrer)).toMatchObject({ kind: 'referral', searchPhrase: null });
  });

  it.each([
    'https://l.facebook.com/l.php?u=x',
    'https://t.co/abc',
    'https://away.vk.com/a',
    'https://web.telegram.org/',
    'android-app://org.telegram.messenger/',
  ])('knows the social network in %s', (referrer) => expect(from(referrer).kind).toBe('social'));

  it('does not take a lookalike for a social network', () => {
    expect(from('https://notx.com/').kind).toBe('referral');
    expect(from('https://facebook.com.evil.example/').kind).toBe('referral');
  });

  it('reads a campaign from the landing address, with the phrase that was paid for', () => {
    const landing =
      'https://shop.example/?utm_source=news&utm_medium=email&utm_campaign=Spring%20sale&utm_term=red+shoes';
    expect(from('https://mail.example/', landing)).toEqual({
      kind: 'campaign',
      host: 'mail.example',
      searchPhrase: 'red shoes',
      campaign: { name: 'Spring sale', source: 'news', medium: 'email' },
    });
  });

  it('knows a paid click that nobody tagged', () => {
    expect(from('https://www.google.com/', 'https://shop.example/?gclid=abc')).toMatchObject({
      kind: 'campaign',
      campaign: { name: null, source: 'google', medium: 'cpc' },
    });
  });

  it('keeps phrases short, on one line, and drops what it cannot read', () => {
    expect(from(`https://www.google.com/?q=${'a'.repeat(5_000)}`).searchPhrase).toHaveLength(200);
    expect(from('https://www.google.com/?q=a%0A%00b').searchPhrase).toBe('a b');
    expect(from('https://yandex.ru/?text=%EA%F0%E0%F1').searchPhrase).toBeNull();
  });
});
