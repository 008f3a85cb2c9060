import { aQuickMessage } from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import { fillQuickMessage, openSlot, slotBeside, textFor, withVariables } from './quick-message.fill.ts';

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

it('leaves a slot to be filled by hand whatever is known, and names it by its word', () => {
  expect(fillQuickMessage('It comes on {{slot:date}}, {{slot:visitor}}', values)).toEqual({
    text: 'It comes on {date}, {visitor}',
    slots: ['{date}', '{visitor}'],
  });
  expect(fillQuickMessage('{constructor}', values).slots).toEqual(['{constructor}']);
});

it('makes variables of names again, where they stand as whole words', () => {
  const names = { visitor: 'Ann', operator: 'Marco', site: null };
  expect(withVariables('Hi Ann, Annual plans are Marco’s. Ann!', names)).toBe(
    'Hi {visitor}, Annual plans are {operator}’s. {visitor}!',
  );
});

it('walks from one open placeholder to the next and back, and ends after the last', () => {
  const [text, slots] = ['Hi {name}, on {date} at {name}', ['{name}', '{date}']];
  expect(slotBeside(text, slots, { from: 0, isBack: false })).toEqual({ start: 3, end: 9 });
  expect(slotBeside(text, slots, { from: 9, isBack: false })).toEqual({ start: 14, end: 20 });
  expect(slotBeside(text, slots, { from: text.length, isBack: false })).toBeUndefined();
  expect(slotBeside(text, slots, { from: 14, isBack: true })).toEqual({ start: 3, end: 9 });
  expect(slotBeside(text, slots, { from: 3, isBack: true })).toBeUndefined();
});

it('[QMS-3] speaks the visitor’s language where it is written in it', () => {
  const quick = aQuickMessage({ text: 'Hello', variants: { it: 'Ciao' } });
  expect(textFor(quick, 'it-CH')).toBe('Ciao');
  expect(textFor(quick, 'de')).toBe('Hello');
  expect(textFor(quick, null)).toBe('Hello');
});
