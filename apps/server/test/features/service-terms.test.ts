import { expect, it } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { get, startTestApp } from './test-app.ts';

const draft = {
  siteId: null,
  language: 'en',
  topic: 'Orders',
  title: 'Delivery: how long',
  body: 'An order travels **two days**.',
  slug: null,
  place: 1,
  isPublished: true,
} as const;

describeOnEveryDatabase('service terms', (open) => {
  it('[ART-5] stand apart on the home view: in the language, or in English, the site’s own before one of all', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const headers = { cookie: shop.cookie };
    const add = (more: object = {}) =>
      get(app.origin, 'POST /v1/articles', { headers, body: { ...draft, ...more } });
    const homeIn = async (language: string) =>
      get(app.origin, 'GET /v1/sites/:siteKey/home', {
        params: { siteKey: shop.siteKey },
        query: { language },
      });
    await add();
    await add({ title: 'Not ready', isTerms: true, isPublished: false });
    expect((await homeIn('en')).terms).toBeUndefined();
    const ofAll = await add({ title: 'What we promise', isTerms: true });
    expect(ofAll.isTerms).toBe(true);
    await add({ title: 'Что мы обещаем', language: 'ru', isTerms: true });
    const home = await homeIn('en');
    expect(home.terms?.title).toBe('What we promise');
    expect(home.articles.map(({ title }) => title)).toEqual([draft.title]);
    expect((await homeIn('ru')).terms?.title).toBe('Что мы обещаем');
    expect((await homeIn('it')).terms?.title).toBe('What we promise');
    await add({ title: 'What this site promises', isTerms: true, siteId: shop.siteId, place: 9 });
    expect((await homeIn('en')).terms?.title).toBe('What this site promises');
    const body = { ...draft, title: 'What we promise', slug: ofAll.slug };
    const changed = await get(app.origin, 'PUT /v1/articles/:articleId', {
      params: { articleId: ofAll.id },
      headers,
      body,
    });
    expect(changed.isTerms).toBeUndefined();
  });
});
