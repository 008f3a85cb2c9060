import fc from 'fast-check';
import { EmailAddress, FormFieldId, TopicId } from '@parley/protocol';
import type { FormField } from '@parley/protocol';
import { expect, test } from 'vitest';
import { faultsOf } from '../src/answers.ts';

const id = FormFieldId.parse('0191b5e0-0000-7000-8000-000000000001');
const topicId = TopicId.parse('0191b5e0-0000-7000-8000-000000000002');
const ask = (kind: FormField['kind'], value: string, more: Partial<FormField> = {}) =>
  faultsOf(
    { fields: [{ id, kind, isRequired: false, choices: [], ...more }], topics: [] },
    { topicId: null, fields: [{ id, value }] },
  ).get(id);

test.each([
  ['email', 'anna@shop.example', undefined],
  ['email', 'anna', 'email'],
  ['email', 'anna@shop', 'email'],
  ['email', 'a..b@shop.example', 'email'],
  ['phone', '+39 333 123 45 67', undefined],
  ['phone', '(02) 1234', undefined],
  ['phone', '12', 'phone'],
  ['phone', '•••• •••• •••• 1111', 'phone'],
  ['phone', '+ ( ) - . /', 'phone'],
  ['name', 'Анна', undefined],
  ['text', 'anything', undefined],
] as const)('%s "%s" is %s', (kind, value, fault) => {
  expect(ask(kind, value)).toBe(fault);
});

test('an optional answer may be left empty, a required one may not, and blanks are empty', () => {
  expect(ask('email', '')).toBeUndefined();
  expect(ask('text', '   ', { isRequired: true })).toBe('missing');
  expect(
    faultsOf({ fields: [], topics: [{ id: topicId }] }, { topicId: null, fields: [] }).get('topic'),
  ).toBe('missing');
  expect(faultsOf({ fields: [], topics: [{ id: topicId }] }, { topicId, fields: [] }).size).toBe(0);
});

test('a choice is one of those the owner wrote, by its English words', () => {
  const choices = [{ en: 'Small', ru: 'Малый' }, { en: 'Large' }];
  expect(ask('choice', 'Small', { choices })).toBeUndefined();
  expect(ask('choice', 'Малый', { choices })).toBe('choice');
});

test('[FRM-2] an address that passes here is one for the contract too, and refusing takes no time', () => {
  const part = fc.string({ unit: fc.constantFrom(...Array.from('aZ9._-+\'@"é ')), maxLength: 30 });
  fc.assert(
    fc.property(part, part, fc.constantFrom('.com', '.c', '', '.рф'), (name, host, end) => {
      const address = `${name}@${host}${end}`;
      if (ask('email', address) === undefined)
        expect(EmailAddress.safeParse(address.trim()).success).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  const before = Date.now();
  for (const long of [`${'a'.repeat(200)}!`, `${'a.'.repeat(100)}@`, `a@${'b-'.repeat(98)}`])
    ask('email', long);
  ask('phone', '1 '.repeat(250));
  expect(Date.now() - before).toBeLessThan(100);
});
