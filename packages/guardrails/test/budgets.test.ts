import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLanguage } from '../src/budgets.ts';
import type { Budget } from '../src/budgets.ts';
import { checkBudgets } from '../src/check-budgets.ts';
import { listModules } from '../src/list-modules.ts';

let root = '';

function write(path: string, content: string | Buffer): void {
  const file = join(root, 'apps/widget/dist', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley budgets '));
  const manifest = {
    'src/loader/main.ts': { file: 'loader.js', name: 'loader', dynamicImports: ['src/panel/main.tsx'] },
    'src/panel/main.tsx': { file: 'panel.js', name: 'panel', imports: ['_shared.js'] },
    '_shared.js': { file: 'shared.js', css: ['shared.css'] },
    'src/texts/de.ts': { file: 'de.js' },
  };
  write('.vite/manifest.json', JSON.stringify(manifest));
  write('.vite/modules.json', '["/project/packages/protocol/src/limits.ts"]');
  // Random bytes, so that what they weigh does not depend on how well they compress.
  write('loader.js', randomBytes(1000));
  write('panel.js', randomBytes(2000));
  write('shared.js', randomBytes(1500));
  write('shared.css', randomBytes(1500));
  write('de.js', randomBytes(3000));
});

afterEach(() => rmSync(root, { recursive: true }));

const budget = (chunks: Budget['chunks'], gateKiB: number, counts: Budget['counts'] = 'both'): Budget[] => [
  { app: 'widget', scenario: 'planted', counts, chunks, gateKiB },
];

const complaints = (list: Budget[]): readonly string[] => checkBudgets(root, list).complaints;

describe('the size gate', () => {
  it('opens for what is light enough', () => {
    expect(complaints(budget(['loader'], 1.1))).toEqual([]);
  });

  it('counts static imports and styles, and no late ones', () => {
    expect(complaints(budget(['panel'], 5))).toEqual([]);
    expect(complaints(budget(['panel'], 4.8))).toHaveLength(1);
    expect(complaints(budget(['panel'], 3.5, 'script'))).toEqual([]);
    expect(complaints(budget(['loader'], 1.1))).toEqual([]);
  });

  it('weighs each language alone and leaves it out of everything', () => {
    expect(complaints(budget('each language', 2))).toHaveLength(1);
    expect(complaints(budget('everything', 6))).toEqual([]);
    expect(isLanguage('src/texts/use-texts.ts')).toBe(false);
  });

  it('shuts when a chunk, a language or the whole build is missing', () => {
    expect(complaints(budget(['connection'], 1))[0]).toContain('no chunk is called "connection"');
    write('.vite/manifest.json', '{}');
    expect(complaints(budget('each language', 2))[0]).toContain('nothing was found');
    rmSync(join(root, 'apps'), { recursive: true });
    expect(complaints(budget(['loader'], 1))[0]).toContain('build the app first');
  });

  it.each([
    '/project/packages/protocol/src/message.ts',
    '/project/node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core.js',
  ])('shuts when the widget contains %s', (module) => {
    write('.vite/modules.json', JSON.stringify([module]));
    expect(complaints(budget(['loader'], 2))[0]).toContain(module);
  });
});

describe('listModules', () => {
  it('lists what left code in the bundle, once', () => {
    const emitted: string[] = [];
    const modules = { '/a.ts': { renderedLength: 3 }, '/gone.ts': { renderedLength: 0 } };
    listModules().generateBundle.call({ emitFile: (file) => String(emitted.push(file.source)) }, undefined, {
      'a.js': { type: 'chunk', modules },
      'b.js': { type: 'chunk', modules },
    });
    expect(emitted.map((text) => JSON.parse(text) as unknown)).toEqual([['/a.ts']]);
  });
});
