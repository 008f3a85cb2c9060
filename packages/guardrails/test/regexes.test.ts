// A regular expression that takes longer than its text grows is a way to stop the server, or a console, with one message.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { checkSync } from 'recheck';
import { findRegexes, regexesOf } from '../src/regexes.ts';
import { projectRoot } from './plant.ts';

let check: typeof checkSync;

beforeAll(async () => {
  vi.stubEnv('RECHECK_BACKEND', 'pure');
  ({ checkSync: check } = await import('recheck'));
});

/** Looked at by a person, because finding out takes long or because the text it meets is short; why stands beside it. */
const vetted = new Map<string, string>([
  [
    '/\\d(?:[ \\u00a0\\u2009\\u202f\\-\\u2010-\\u2013]{0,2}\\d){7,}/g',
    'linear, which takes ten seconds to find',
  ],
  [
    '/^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\\/[A-Za-z_/-]+$/',
    'linear, which takes two seconds to find',
  ],
  ['/"[^"]*"|\'[^\']*\'|“[^”]*”|`[^`]*`/g', 'the words of an error, cut to 1,000'],
  [
    '/\\S*@\\S*|[\\w-]{24,}|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b[\\da-f]*:[\\da-f:]*:[\\da-f:.]*|\\b\\d{8,}\\b/gi',
    'the words of an error, cut to 1,000',
  ],
  ['/^[^\\r\\n]*[^\\s@<>]+@[^\\s@<>]+>?$/', 'a setting of whoever runs the server'],
  ['/[-.][\\w-]{6,}\\.[a-z0-9]+$/', 'the name of a file that exists'],
  ['/\\?.*$/', 'the fragment of an address, which has no line break and is cut to 2,000'],
  ['/%.*$/', 'the address of a connection'],
  ['/\\d+$/', 'the address of a connection'],
  ['/^::ffff:(?=\\d+\\.)/i', 'looks ahead, at the address of a connection'],
  ['/^-+|-+$/g', 'the name of a site, at most 80'],
  ['/-+$/', 'the name of a site, at most 80'],
  ['/^[. ]+|[. ]+$/g', 'the name of a file, cut before'],
  [
    '/(?<![\\p{L}\\p{N}])\\p{Lu}{4,}(?:\\s+\\p{Lu}{2,})+(?![\\p{L}\\p{N}])|[!?]{3,}/gu',
    'looks behind; the own words of an operator, at most 4,000, in their own browser',
  ],
  [
    '/(?<![.!?…])[.!?…]+["\'»”)]*\\s+/gu',
    'looks behind; the own words of an operator, at most 4,000, in their own browser',
  ],
]);

const nameOf = ({ pattern, flags }: { pattern: string; flags: string }): string => `/${pattern}/${flags}`;
const verdictOf = ({ pattern, flags }: { pattern: string; flags: string }): string => {
  const found = check(pattern, flags, { checker: 'automaton', timeout: 10_000 });
  if (found.status === 'safe') return 'linear';
  return found.status === 'vulnerable' ? found.complexity.summary : found.status;
};

describe('regular expressions', () => {
  it('take no longer than their text is long, or meet only short ones', { timeout: 120_000 }, () => {
    const found = findRegexes(projectRoot).filter((one) => !vetted.has(nameOf(one)));
    expect(found.length).toBeGreaterThan(50);
    const verdicts = found.map((one) => `${one.path} ${nameOf(one)} ${verdictOf(one)}`);
    expect(verdicts.filter((line) => !line.endsWith(' linear'))).toEqual([]);
  });

  it('are not excused for ever: what is vetted is still there', () => {
    const names = new Set(findRegexes(projectRoot).map(nameOf));
    expect([...vetted.keys()].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['const a = /^(a+)+$/;', 'exponential'],
    ['const a = /\\s+$/;', '2nd degree polynomial'],
    ['const a = /^[a-z]+$/;', 'linear'],
  ])('a planted one is seen: %s is %s', (source, verdict) => {
    expect(regexesOf('planted.ts', source).map(verdictOf)).toEqual([verdict]);
  });
});
