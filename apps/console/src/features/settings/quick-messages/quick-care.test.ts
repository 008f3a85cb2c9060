import { aQuickMessage, someQuickFigures } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { caresOf } from './quick-care.ts';

const quick = aQuickMessage({ reviewAt: null });
const from = 1_000;
const facts = { from, now: 5_000 };

it('says that a text is not used only when it was counted for the whole time', () => {
  const unused = someQuickFigures({ uses: 0, countedFrom: from });
  expect(caresOf(quick, { ...facts, figures: unused })).toEqual(['unused']);
  expect(caresOf(quick, { ...facts, figures: { ...unused, countedFrom: from + 1 } })).toEqual([]);
  expect(caresOf(quick, { ...facts, figures: { ...unused, uses: 1 } })).toEqual([]);
  expect(caresOf(quick, { ...facts, figures: undefined })).toEqual([]);
});

it('knows whose day has come, and whose link is dead', () => {
  const links = [{ url: 'https://a.example', state: 'dead' as const, status: 404, checkedAt: 1 }];
  const figures = someQuickFigures({ links });
  expect(caresOf({ ...quick, reviewAt: 5_000 }, { ...facts, figures })).toEqual(['review', 'dead']);
  expect(caresOf({ ...quick, reviewAt: 5_001 }, { ...facts, figures: someQuickFigures() })).toEqual([]);
});
