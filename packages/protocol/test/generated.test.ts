import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '../src/version.ts';
import { asyncapi } from '../scripts/asyncapi.ts';
import { currentHash, documents } from '../scripts/documents.ts';
import { readHistory } from '../scripts/history.ts';
import { openapi } from '../scripts/openapi.ts';

const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : references(inner),
  );
};

const resolve = (document: unknown, ref: string): unknown =>
  ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      document,
    );

describe('generated documents', () => {
  test.each([...documents()])('%s is what the contract says (run `pnpm generate`)', (name, text) => {
    expect(readFileSync(new URL(`../generated/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  test.each([
    ['openapi', openapi()],
    ['asyncapi', asyncapi()],
  ])('every reference in %s leads somewhere', (_name, document) => {
    const refs = [...new Set(references(document))];
    expect(refs.length).toBeGreaterThan(30);
    expect(refs.filter((ref) => typeof resolve(document, ref) !== 'object')).toEqual([]);
  });

  test('no schema hides its references in a place that does not resolve', () => {
    expect(JSON.stringify([openapi(), asyncapi()])).not.toContain('$defs');
  });

  test('the history knows the contract as it is', () => {
    const newest = readHistory().at(-1);
    expect(
      newest,
      'The contract changed. Only additions? `pnpm generate "what changed"`. Otherwise raise PROTOCOL_VERSION first.',
    ).toMatchObject({ version: PROTOCOL_VERSION, hash: currentHash() });
  });

  test('versions in the history only grow', () => {
    const versions = readHistory().map((entry) => entry.version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });
});
