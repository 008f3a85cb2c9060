// A wall that was never seen to hold is not yet a wall: faults are planted in a copy of the project,
// and each must be answered with that wall's own reason.
import { afterAll, describe, expect, it } from 'vitest';
import { checkRooms } from '../src/check-rooms.ts';
import { doors, walls } from '../src/rooms.ts';
import { faults, harmless } from './faults.ts';
import { copyProject, projectRoot } from './plant.ts';

const copy = copyProject();
afterAll(() => copy.remove());

const complaintsAbout = (path: string, source: string): string[] =>
  copy
    .withFiles({ [path]: source }, () => checkRooms(copy.root).complaints)
    .filter((line) => line.startsWith(`${path}:`));

describe('the project', () => {
  it('keeps to its rooms', () => {
    const { modules, complaints } = checkRooms(projectRoot);
    expect(complaints).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  });

  it('has a planted fault for every wall and door', () => {
    const reasons = [...walls, ...doors].map(({ because }) => because);
    expect(Object.keys(faults)).toEqual(expect.arrayContaining(reasons));
  });
});

const planted = Object.entries(faults).flatMap(([because, cases]) =>
  cases.map(([path, source]) => ({ because, path, source })),
);

describe('a planted fault', () => {
  it.each(planted)('$source in $path', ({ because, path, source }) => {
    expect(complaintsAbout(path, source)).toContainEqual(expect.stringContaining(because));
  });
});

describe('what is allowed', () => {
  it.each(harmless)('%s: %s', (path, source) => {
    expect(complaintsAbout(path, source)).toEqual([]);
  });
});
