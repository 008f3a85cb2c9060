import { expect, it } from 'vitest';
import { keepableAddress } from '../../src/rules/keepable-address.ts';

it('keeps what tells the page apart', () => {
  expect(keepableAddress('https://shop.example/product?id=5&utm_source=news')).toBe(
    'https://shop.example/product?id=5&utm_source=news',
  );
  expect(keepableAddress('https://shop.example/#/cart')).toBe('https://shop.example/#/cart');
});

it('forgets credentials, secrets and fragments', () => {
  expect(
    keepableAddress(
      'https://ann:pw@shop.example/a?id=5&token=t&reset_token=r&email=a%40b.example&sid=1#section',
    ),
  ).toBe('https://shop.example/a?id=5');
  expect(keepableAddress('https://shop.example/#/reset?token=t')).toBe('https://shop.example/#/reset');
  expect(keepableAddress('https://shop.example/#access_token=t')).toBe('https://shop.example/');
});

it.each(['', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])(
  'keeps nothing of %j',
  (address) => {
    expect(keepableAddress(address)).toBe('');
  },
);

it('cuts what is too long', () => {
  expect(keepableAddress(`https://shop.example/${'a'.repeat(9_000)}`)).toHaveLength(2_000);
});
