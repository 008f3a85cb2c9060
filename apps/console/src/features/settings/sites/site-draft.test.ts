import { createTranslate } from '@parley/i18n';
import { aSite } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { en } from '../texts/en.ts';
import { bodyOf, draftOf, originsOf, siteProblems } from './site-draft.ts';

const t = createTranslate<typeof en>(en, 'en');
const good = draftOf(aSite(), null);
const problemsWith = (origins: string) => siteProblems({ ...good, origins }, t).origins;

describe('addresses that may use the key', () => {
  test('are read line by line, without a closing slash', () => {
    expect(originsOf(' https://shop.example/ \n\nhttps://*.shop.example\n')).toEqual([
      'https://shop.example',
      'https://*.shop.example',
    ]);
  });

  test('may have a port and a star in front', () => {
    expect(problemsWith('http://localhost:5173\nhttps://*.shop.example')).toBeUndefined();
  });

  test.each(['shop.example', 'https://shop.example/path', 'https://*', 'ftp://shop.example'])(
    'cannot be %s',
    (line) => {
      expect(problemsWith(line)).toContain(line);
    },
  );
});

describe('a site', () => {
  test('stays what it was when nothing is changed', () => {
    const { id: _, key: __, ...body } = aSite({ origins: ['https://shop.example'] });
    const { id, key } = aSite();
    expect(bodyOf(draftOf({ id, key, ...body }, null))).toEqual(body);
  });

  test('needs a name, a team, a colour and an English greeting', () => {
    const empty = { ...good, name: ' ', teamId: null, accent: 'red', greeting: { en: '' } };
    expect(Object.keys(siteProblems(empty, t)).toSorted()).toEqual(['accent', 'greeting', 'name', 'teamId']);
  });
});
