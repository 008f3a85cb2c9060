import { someHours } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { bodyOf, draftOf, readRanges } from './hours-draft.ts';

it('writes what it has read', () => {
  const hours = someHours();
  expect(bodyOf(draftOf(hours))).toEqual(hours);
});

it('reads hours as people write them, and nothing that overlaps or runs backwards', () => {
  expect(readRanges('9-13, 14.00–18:30')).toEqual([
    { from: 540, to: 780 },
    { from: 840, to: 1_110 },
  ]);
  expect(readRanges('22:00-24:00')).toEqual([{ from: 1_320, to: 1_440 }]);
  expect(readRanges('')).toEqual([]);
  for (const wrong of ['9', '13:00-9:00', '9:00-13:00, 12:00-14:00', '9:70-10:00', '25:00-26:00', 'closed'])
    expect(readRanges(wrong)).toBeNull();
});

it('a special day has hours, a name, both or neither', () => {
  const dates = '2026-12-25 Christmas\n2026-12-24 9:00-13:00 Christmas Eve\n2027-01-01';
  expect(bodyOf({ ...draftOf(someHours()), dates }).hours?.dates).toEqual([
    { date: '2026-12-25', ranges: [], name: 'Christmas' },
    { date: '2026-12-24', ranges: [{ from: 540, to: 780 }], name: 'Christmas Eve' },
    { date: '2027-01-01', ranges: [], name: '' },
  ]);
});
