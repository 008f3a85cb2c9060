import { SiteId, SiteKey, TeamId, WorkspaceId } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { siteOfPage, toExpression, createWidgetFile } from '../../src/features/site/widget-file.ts';
import type { SiteRecord } from '../../src/features/site/site.store.ts';
import { emptyForm } from '../../src/form/form.ts';
import { standardPrivacy } from '../../src/features/site/site.store.ts';
import { toPublicSite } from '../../src/features/site/site.views.ts';
import { makeAsset } from '../../src/files/asset.ts';

const site = (key: string, origins: string[], greeting = 'Hello'): SiteRecord => ({
  id: SiteId.parse(crypto.randomUUID()),
  workspaceId: WorkspaceId.parse(crypto.randomUUID()),
  teamId: TeamId.parse(crypto.randomUUID()),
  key: SiteKey.parse(key),
  name: key,
  origins,
  settings: {
    accent: '#123456',
    side: 'right',
    greeting: { en: greeting },
    livePresence: true,
    typingPreview: true,
    requiresConsent: false,
    linkCards: 'own',
  },
  privacy: standardPrivacy,
  form: emptyForm,
});

describe('the site of a page', () => {
  it('is the only one there is', () => {
    const only = site('only', ['https://shop.example']);
    expect(siteOfPage([only], undefined)).toBe(only);
    expect(siteOfPage([only], 'https://elsewhere.example/')).toBe(only);
  });

  it('is the only one that names the origin', () => {
    const one = site('one1', ['https://one.example']);
    const two = site('two2', ['https://*.two.example']);
    const anywhere = site('any3', []);
    const all = [one, two, anywhere];
    expect(siteOfPage(all, 'https://one.example/cart')).toBe(one);
    expect(siteOfPage(all, 'https://it.two.example/')).toBe(two);
    expect(siteOfPage(all, 'https://three.example/')).toBeNull();
    expect(siteOfPage(all, undefined)).toBeNull();
    expect(siteOfPage(all, 'nonsense')).toBeNull();
    expect(siteOfPage([...all, site('one4', ['https://one.example'])], 'https://one.example/')).toBeNull();
    expect(siteOfPage([], 'https://one.example/')).toBeNull();
  });
});

describe('the settings in the file', () => {
  const built = makeAsset(Buffer.from('start("__PARLEY_SITE__");'), 'text/javascript; charset=utf-8');
  const textFor = (one: SiteRecord | null) => createWidgetFile().for(built, one).body.toString();

  it('are an expression that gives the public settings and nothing else', () => {
    const one = site('shop', ['https://secret.example']);
    const start = (value: unknown) => value;
    expect(new Function('start', `return ${textFor(one)}`)(start)).toEqual(toPublicSite(one));
    expect(textFor(one)).not.toContain('secret.example');
    expect(textFor(null)).toBe('start(null);');
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '\u2028\u2029',
    '\'"\\',
    "$& $' $1",
    '`${1}`',
  ])('stay text: %j', (greeting) => {
    const one = site('shop', [], greeting);
    const expression = toExpression(toPublicSite(one));
    expect(expression).not.toMatch(/[<\u2028\u2029]/);
    expect(new Function(`return ${expression}`)()).toEqual(toPublicSite(one));
    const read = new Function('start', `return ${textFor(one)}`) as (
      start: (value: unknown) => unknown,
    ) => unknown;
    expect(read((value) => value)).toEqual(toPublicSite(one));
  });

  it('change the entity tag', () => {
    const widget = createWidgetFile();
    const one = site('shop', []);
    expect(widget.for(built, one)).toBe(widget.for(built, { ...one }));
    expect(widget.for(built, one).etag).not.toBe(widget.for(built, site('shop', [], 'Bye')).etag);
  });
});
