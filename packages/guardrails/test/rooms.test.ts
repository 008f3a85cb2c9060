// A wall that was never seen to hold is not yet a wall: faults are planted, and each must be answered with
// that wall's own reason.
import { afterAll, describe, expect, it } from 'vitest';
import { checkFile, checkRooms } from '../src/check-rooms.ts';
import { readWorkspace } from '../src/places.ts';
import { doors, walls } from '../src/rooms.ts';
import { packageFolders } from '../src/source-files.ts';
import { faults, harmless } from './faults.ts';
import { makeField, projectRoot } from './plant.ts';

const field = makeField();
afterAll(() => field.remove());

const workspace = readWorkspace(field.root, packageFolders(field.root));

function complaintsAbout(path: string, source: string): string[] {
  field.plant(path, source);
  return checkFile(workspace, path);
}

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

  it('is found among all files', () => {
    field.plant('packages/kpi/src/planted.ts', `import 'zod';`);
    expect(checkRooms(field.root).complaints.join()).toContain('packages/kpi/src/planted.ts:1');
  });
});

describe('what is allowed', () => {
  it.each(harmless)('%s: %s', (path, source) => {
    expect(complaintsAbout(path, source)).toEqual([]);
  });
});
