import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { words as english } from '../../src/texts/en.ts';
import { configWith } from '../../vite.config.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'a-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds one entry of the widget, as build.ts does, and keeps it here. */
async function bundle(entry: string, moreLanguages: readonly string[]) {
  const config = await configWith(moreLanguages);
  const output = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const files = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  return files.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

it('a language is added with one file, and each part loads its own words of it alone', async () => {
  const file = join(folder, 'he.ts');
  const words = { ...english, panel: { ...english.panel, name: 'A fourth language' } };
  writeFileSync(file, `export const words = ${JSON.stringify(words)};`);

  const panel = await bundle('src/panel/main.tsx', [file]);
  for (const [part, texts] of Object.entries(words)) {
    const own = panel.filter(({ facadeModuleId }) => facadeModuleId === `${file}?${part}`);
    expect({ part, files: own.length }).toEqual({ part, files: 1 });
    expect(Object.keys(own[0]?.modules ?? {})).toEqual([`${file}?${part}`]);
    expect(own[0]?.code).toContain(Object.values(texts).find((text) => typeof text === 'string'));
  }
  const api = await bundle('src/host-api/api.ts', [file]);
  expect(api[0]?.code).toMatch(/"en",\s*"it",\s*"ru",\s*"he"/);
  const room = await bundle('src/loader/widget.ts', [file]);
  expect(room[0]?.code).toContain('A fourth language');
  expect(room[0]?.code).toMatch(/"he"\.includes/);
}, 60_000);

it('what is not there costs nothing: no question about direction without a language that needs it', async () => {
  const [loader] = await bundle('src/loader/widget.ts', []);
  expect(loader?.code).not.toContain('rtl');
}, 60_000);
