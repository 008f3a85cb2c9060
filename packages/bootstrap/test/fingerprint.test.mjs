import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, readStamps, writeStamp } from '../fingerprint.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley fingerprint '));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/a.ts'), 'a');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('fingerprint', () => {
  it('stays when only times change', () => {
    const before = fingerprint(root, ['src']);
    utimesSync(join(root, 'src/a.ts'), 1, 1);
    expect(fingerprint(root, ['src'])).toBe(before);
  });

  it('changes with a content, a name and a new file', () => {
    const seen = new Set([fingerprint(root, ['src'])]);
    writeFileSync(join(root, 'src/a.ts'), 'b');
    seen.add(fingerprint(root, ['src']));
    writeFileSync(join(root, 'src/b.ts'), '');
    seen.add(fingerprint(root, ['src']));
    rmSync(join(root, 'src/b.ts'));
    writeFileSync(join(root, 'src/c.ts'), '');
    seen.add(fingerprint(root, ['src']));
    expect(seen.size).toBe(4);
  });

  it('leaves out what is made, not written', () => {
    const before = fingerprint(root, ['src']);
    mkdirSync(join(root, 'src/node_modules'));
    writeFileSync(join(root, 'src/node_modules/x.js'), 'x');
    expect(fingerprint(root, ['src'])).toBe(before);
  });

  it('takes a missing path for an empty one', () => {
    expect(fingerprint(root, ['nowhere'])).toBe(fingerprint(root, []));
  });
});

describe('stamps', () => {
  it('are kept side by side', () => {
    const file = join(root, 'deep/stamp.json');
    writeStamp(file, 'install', '1');
    writeStamp(file, 'build', '2');
    expect(readStamps(file)).toEqual({ install: '1', build: '2' });
  });

  it('are empty where the file is missing or broken', () => {
    expect(readStamps(join(root, 'none.json'))).toEqual({});
    expect(readStamps(join(root, 'src/a.ts'))).toEqual({});
  });
});
