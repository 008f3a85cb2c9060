import { describe, expect, test } from 'vitest';
import { conditionOf, draftOf, newCondition, withFact } from './condition-draft.ts';

describe('a condition in a form', () => {
  test('comes back as it was', () => {
    const conditions = [
      { fact: 'path', is: 'like', value: '/cart*' },
      { fact: 'secondsOnPage', is: 'atLeast', value: 20 },
    ] as const;
    expect(conditions.map((condition) => conditionOf(draftOf(condition)))).toEqual(conditions);
  });

  test('is not one while its value is missing, negative or no number', () => {
    for (const value of ['', '  ', '-1', 'twenty'])
      expect(conditionOf({ ...newCondition(), value })).toBeNull();
  });

  test('takes a decimal comma, as half of Europe types it', () => {
    expect(conditionOf({ ...newCondition(), value: '2,5' })).toMatchObject({ value: 2.5 });
  });

  test('keeps what still fits when it asks about something else', () => {
    const seconds = newCondition();
    expect(withFact(seconds, 'pagesSeen')).toEqual({ ...seconds, fact: 'pagesSeen' });
    expect(withFact(seconds, 'path')).toEqual({ ...seconds, fact: 'path', is: 'like', value: '' });
  });
});
