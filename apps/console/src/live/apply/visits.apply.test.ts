import { aVisit } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { applyVisits } from './present.apply.ts';

it('adds who came, moves who moved, and drops who left', () => {
  const [stays, leaves, comes] = [aVisit(), aVisit(), aVisit()];
  const moved = { ...stays, pageCount: stays.pageCount + 1 };
  expect(applyVisits([stays, leaves], [moved, { ...leaves, isOnline: false }, comes])).toEqual([
    moved,
    comes,
  ]);
});
