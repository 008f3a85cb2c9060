// The linter's and the compiler's part of the walls: each planted file must bring up its own rule.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './plant.ts';

const faults: Readonly<Record<string, string>> = {
  'no-explicit-any': `export const a = (b: any): void => void b;`,
  'no-non-null-assertion': `export const a = (b?: string): string => b!;`,
  'no-floating-promises': `const a = async (): Promise<void> => {};\nexport const b = (): void => { a(); };`,
  'switch-exhaustiveness-check': `export function a(b: 'x' | 'y'): void { switch (b) { case 'x': a('y'); } }`,
  'no-cycle': `import { a } from './other.ts';\nexport const b = (): void => a();`,
  'no-disabled-tests': `import { it } from 'vitest';\nit.skip('a', () => {});`,
  'no-focused-tests': `import { it } from 'vitest';\nit.only('a', () => {});`,
  'no-import-type-side-effects': `import { type A } from './other.ts';\nexport const a = (b: A): A => b;`,
};

let folder = '';
const bin = (name: string): string => join(projectRoot, 'node_modules/.bin', name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley lint '));
  mkdirSync(join(folder, 'src'));
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json'])
    cpSync(join(projectRoot, file), join(folder, file));
  writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "./tsconfig.base.json", "include": ["src"] }');
  writeFileSync(
    join(folder, 'src/other.ts'),
    `import { b } from './no-cycle.ts';\nexport interface A { a: 1 }\nexport const a = (): void => b();`,
  );
  for (const [rule, source] of Object.entries(faults)) {
    const name = rule.endsWith('tests') ? `${rule}.test.ts` : `${rule}.ts`;
    writeFileSync(join(folder, 'src', name), source);
  }
  writeFileSync(join(folder, 'src/enum.ts'), 'export enum A { b }');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter', () => {
  let output = '';
  beforeAll(() => {
    // Named, not found through a linked node_modules: tsgolint walks such a link without end.
    const env = { ...process.env, OXLINT_TSGOLINT_PATH: bin('tsgolint') };
    const options = { cwd: folder, env, encoding: 'utf8', timeout: 20_000 } as const;
    output = spawnSync(bin('oxlint'), ['--type-aware', '--format=unix'], options).stdout;
  });

  it.each(Object.keys(faults))('brings up %s', (rule) => {
    expect(
      output.split('\n').filter((line) => line.includes(`/${rule}.`) && line.includes(`(${rule})`)),
    ).not.toEqual([]);
  });
});

describe('the compiler', () => {
  it('refuses an enum', () => {
    const { stdout, status } = spawnSync(bin('tsc'), ['--noEmit'], { cwd: folder, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stdout).toContain('src/enum.ts');
  });
});
