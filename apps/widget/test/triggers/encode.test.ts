import { describe, expect, it } from 'vitest';
import { encode, type Plain } from '../../src/triggers/encode.ts';

describe('JSON by hand', () => {
  it('says what JSON.parse reads back', () => {
    const value: Plain = {
      visitId: null,
      count: 3,
      page: { url: 'https://shop.example/?a="b"\\', title: 'Rain\n\t\u0000 \u2028 👢 \ud800' },
    };
    expect(JSON.parse(encode(value))).toEqual(value);
  });

  it('does not care what the page has put on strings', () => {
    Object.defineProperty(String.prototype, 'toJSON', { value: () => 'spoiled', configurable: true });
    try {
      expect(encode({ a: 'b' })).toBe('{"a":"b"}');
    } finally {
      Reflect.deleteProperty(String.prototype, 'toJSON');
    }
  });
});
