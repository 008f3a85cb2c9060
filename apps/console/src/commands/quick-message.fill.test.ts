import { describe, expect, it } from 'vitest';
import { fillQuickMessage, openSlot } from './quick-message.fill.ts';

const values = { visitor: 'Giulia', operator: 'Anna', site: 'Lantern & Co' };

describe('a quick message', () => {
  it('has its variables filled in, each as often as it stands there', () => {
    const filled = fillQuickMessage('Hello {visitor}, {visitor}! I am {operator} from {site}.', values);
    expect(filled).toEqual({ text: 'Hello Giulia, Giulia! I am Anna from Lantern & Co.', slots: [] });
  });

  it('keeps what nobody knows, and names it as still to be filled', () => {
    const filled = fillQuickMessage('Hello {visitor}, your order {order number} is here.', {
      ...values,
      visitor: null,
    });
    expect(filled.text).toBe('Hello {visitor}, your order {order number} is here.');
    expect(filled.slots).toEqual(['{visitor}', '{order number}']);
  });

  it('takes a name that looks like a variable as the name it is', () => {
    expect(fillQuickMessage('Hi {visitor}', { ...values, visitor: '{operator} $&' })).toEqual({
      text: 'Hi {operator} $&',
      slots: [],
    });
  });

  it('leaves other braces alone', () => {
    expect(fillQuickMessage('{} { } {1} f(){return}', values).slots).toEqual(['{return}']);
  });
});

it('stops sending only while a placeholder of a quick message stands in the text', () => {
  expect(openSlot('Hello {visitor}', ['{visitor}'])).toBe('{visitor}');
  expect(openSlot('Hello Tom', ['{visitor}'])).toBeUndefined();
  expect(openSlot('typed {by hand}', [])).toBeUndefined();
});
