import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addColleague } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

const draft = {
  siteId: null,
  language: 'en',
  topic: 'Orders',
  title: 'Delivery: how long',
  body: 'An order travels **two days**.\n\n- free from 50 €',
  slug: null,
  place: 1,
  isPublished: true,
} as const;

async function startShop() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const { siteKey } = shop;
  return {
    app,
    shop,
    headers,
    add: (more: object = {}) =>
      get(app.origin, 'POST /v1/articles', { headers, body: { ...draft, ...more } }),
    find: async (query: string, language = 'en') => {
      const wanted = { params: { siteKey }, query: { query, language } };
      const { articles } = await get(app.origin, 'GET /v1/sites/:siteKey/articles', wanted);
      return articles.map(({ title }) => title);
    },
    read: (slug: string) =>
      ask(app.origin, 'GET /v1/sites/:siteKey/articles/:slug', { params: { siteKey, slug } }),
    count: (articleId: string, id: string, isHelpful: boolean | null) =>
      ask(app.origin, 'POST /v1/sites/:siteKey/articles/:articleId/reads', {
        params: { siteKey, articleId },
        body: { id, isHelpful },
      }),
    figures: async (articleId: string) => {
      const asked = { headers, params: { articleId } };
      const { views, helpful, unhelpful } = await get(app.origin, 'GET /v1/articles/:articleId', asked);
      return { views, helpful, unhelpful };
    },
  };
}

describe('what everybody may read', () => {
  it('[ART-4] is English for a widget whose language the server has no texts in', async () => {
    const { add, find } = await startShop();
    await add();
    await add({ language: 'ru', title: 'Доставка' });
    expect(await find('delivery', 'qq')).toEqual(['Delivery: how long']);
    await expect(find('delivery', 'Q')).rejects.toThrow('bad_request');
  });

  it('[ART-1] is what is published, of this site and of all, in the language that is asked for', async () => {
    const { app, shop, add, find, read, headers } = await startShop();
    const { slug } = await add();
    await add({ title: 'Delivery, not ready', isPublished: false });
    await add({ language: 'ru', title: 'Доставка' });
    const site = {
      name: 'Second',
      teamId: shop.teamIds[0],
      origins: [],
      settings: (await get(app.origin, 'GET /v1/sites', { headers })).sites[0]?.settings,
    };
    const second = await get(app.origin, 'POST /v1/sites', { headers, body: site });
    const ofSecond = await add({ title: 'Delivery of the second', siteId: second.id });
    expect(await find('delivery')).toEqual([draft.title]);
    expect(await find('доставка', 'ru')).toEqual(['Доставка']);
    expect((await read(slug)).value).toMatchObject({ title: draft.title, body: draft.body });
    expect((await read(ofSecond.slug)).code).toBe('not_found');
    const other = await app.addWorkspace('other');
    const foreign = { params: { siteKey: other.siteKey, slug } };
    expect((await ask(app.origin, 'GET /v1/sites/:siteKey/articles/:slug', foreign)).code).toBe('not_found');
  });

  it('[ART-1] ends to be read when it is taken back or deleted; the audit log says by whom', async () => {
    const { app, headers, add, find, read } = await startShop();
    const { id, slug } = await add();
    const params = { articleId: id };
    await get(app.origin, 'PUT /v1/articles/:articleId/publication', {
      headers,
      params,
      body: { isPublished: false },
    });
    expect(await find('delivery')).toEqual([]);
    expect((await read(slug)).code).toBe('not_found');
    await get(app.origin, 'PUT /v1/articles/:articleId/publication', {
      headers,
      params,
      body: { isPublished: true },
    });
    expect(await find('delivery')).toHaveLength(1);
    await get(app.origin, 'DELETE /v1/articles/:articleId', { headers, params });
    expect(await find('delivery')).toEqual([]);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'article.removed',
      'article.published',
      'article.withdrawn',
      'article.published',
    ]);
  });

  it('English stands in for a language that nobody has written in', async () => {
    const { add, find } = await startShop();
    await add();
    expect(await find('delivery', 'it')).toEqual([draft.title]);
  });

  it('[ART-3] is the same for everybody, and an unchanged copy is still good', async () => {
    const { app, shop, headers, add } = await startShop();
    const { id } = await add();
    const url = `${app.origin}/v1/sites/${shop.siteKey}/home?language=en`;
    const first = await fetch(url);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(await first.json()).toMatchObject({
      articles: [{ title: draft.title }],
      contacts: { phone: null },
    });
    const etag = first.headers.get('etag') ?? '';
    const again = () => fetch(url, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await get(app.origin, 'PUT /v1/articles/:articleId', {
      headers,
      params: { articleId: id },
      body: { ...draft, title: 'Another' },
    });
    expect((await again()).status).toBe(200);
  });
});

describe('the page of an article', () => {
  it('[ART-1] is plain text in the site’s colours; nothing that was written runs or becomes markup', async () => {
    const { app, shop, add } = await startShop();
    const hostile = '<img src=x onerror=alert(1)>';
    const body = `# ${hostile}\n\n**${hostile}** [${hostile}](https://a.example/"x) \n- ${hostile}`;
    const { slug } = await add({ title: `Title ${hostile}`, body });
    await add({ title: 'Another' });
    const url = `${app.origin}/articles/${shop.siteKey}/${slug}`;
    const reply = await fetch(url);
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).not.toMatch(/<img|<script|href="https:\/\/a\.example\/""/);
    expect(html).toContain('<h1>Title &lt;img');
    expect(html).toContain('background:#123456;color:#fff');
    expect(html).toContain('>Another</a>');
    const gone = await fetch(`${url}-gone`, { headers: { 'accept-language': 'it' } });
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('Questa risposta non è più qui.');
    expect((await fetch(`${app.origin}/articles/nobody/${slug}`)).status).toBe(404);
    expect(
      (await fetch(`${app.origin}/articles/${shop.siteKey}/${encodeURIComponent(hostile)}`)).status,
    ).toBe(404);
  });
});

describe('search', () => {
  it('finds beginnings and other endings of words, title before text, in three languages', async () => {
    const { add, find } = await startShop();
    await add({ title: 'Returns', body: 'Delivery back is free. Sizes differ.' });
    await add();
    await add({ language: 'ru', title: 'Доставка и сроки', body: 'Посылка едет два дня. Ёлка.' });
    await add({ language: 'ru', title: 'Возврат', body: 'Доставку обратно оплачиваем мы.' });
    await add({ language: 'it', title: 'Taglie', body: "La città è servita; l'ordine è già partito." });
    expect(await find('deliv')).toEqual([draft.title, 'Returns']);
    expect(await find('DELIVERIES')).toEqual([draft.title, 'Returns']);
    expect(await find('how much does a return cost')).toContain('Returns');
    expect(await find('доставки', 'ru')).toEqual(['Доставка и сроки', 'Возврат']);
    expect(await find('елка', 'ru')).toEqual(['Доставка и сроки']);
    expect(await find('taglia', 'it')).toEqual(['Taglie']);
    expect(await find('citta', 'it')).toEqual(['Taglie']);
  });

  it('takes whatever is typed for words, if anything', async () => {
    const { add, find } = await startShop();
    await add();
    const hostile = [
      '"',
      '*',
      'NEAR(a',
      "'; drop table articles",
      ':* & !',
      'a'.repeat(200),
      '-',
      '()',
      '日本',
    ];
    for (const query of hostile) expect(await find(query)).toEqual([]);
    expect(await find('delivery')).toHaveLength(1);
  });
});

describe('figures', () => {
  it('[ART-2] a page counts once, and may change its mind', async () => {
    const { add, count, figures } = await startShop();
    const { id } = await add();
    const [one, two] = [randomUUID(), randomUUID()];
    await count(id, one, null);
    await count(id, one, null);
    expect(await figures(id)).toEqual({ views: 1, helpful: 0, unhelpful: 0 });
    await count(id, one, true);
    await count(id, one, true);
    await count(id, two, false);
    expect(await figures(id)).toEqual({ views: 2, helpful: 1, unhelpful: 1 });
    await count(id, one, false);
    await count(id, one, null);
    expect(await figures(id)).toEqual({ views: 2, helpful: 0, unhelpful: 2 });
  });

  it('[ART-2] many words of one page at once count once', async () => {
    const { add, count, figures } = await startShop();
    const { id } = await add();
    const one = randomUUID();
    await Promise.all(Array.from({ length: 20 }, (_, at) => count(id, one, at % 2 === 0 ? true : null)));
    expect(await figures(id)).toEqual({ views: 1, helpful: 1, unhelpful: 0 });
  });

  it('nothing is counted of what is not published', async () => {
    const { add, count, figures } = await startShop();
    const { id } = await add({ isPublished: false });
    expect((await count(id, randomUUID(), true)).code).toBe('not_found');
    expect(await figures(id)).toEqual({ views: 0, helpful: 0, unhelpful: 0 });
  });

  it('what is read most stands first', async () => {
    const { app, shop, add, count } = await startShop();
    await add();
    const { id } = await add({ title: 'Read most', place: 9 });
    await count(id, randomUUID(), null);
    const home = { params: { siteKey: shop.siteKey }, query: { language: 'en' } };
    const { articles } = await get(app.origin, 'GET /v1/sites/:siteKey/home', home);
    expect(articles.map(({ title }) => title)).toEqual(['Read most', draft.title]);
  });
});

describe('the team', () => {
  it('reads the list a page at a time by place', { timeout: 60_000 }, async () => {
    const { app, headers, add } = await startShop();
    for (let place = 0; place < 53; place += 1) await add({ title: `Article ${place}`, place });
    const first = await get(app.origin, 'GET /v1/articles', { headers });
    expect(first).toMatchObject({ hasMore: true, articles: { length: 50 } });
    const after = first.articles.at(-1)?.id ?? '';
    const rest = await get(app.origin, 'GET /v1/articles', { headers, query: { after } });
    expect(rest.articles.map(({ place }) => place)).toEqual([50, 51, 52]);
    expect(rest.hasMore).toBe(false);
    const found = await get(app.origin, 'GET /v1/articles', { headers, query: { query: 'article 52' } });
    expect(found.articles[0]?.title).toBe('Article 52');
  });

  it('gets an address for each article: from its title, or its own, never one that is taken', async () => {
    const { app, headers, add } = await startShop();
    expect((await add()).slug).toBe('delivery-how-long');
    expect((await add()).slug).toBe('delivery-how-long-2');
    expect((await add({ title: 'Доставка: сроки и щётки' })).slug).toBe('dostavka-sroki-i-shchetki');
    expect((await add({ title: '日本' })).slug).toBe('article');
    const body = { ...draft, slug: 'delivery-how-long' };
    expect((await ask(app.origin, 'POST /v1/articles', { headers, body })).code).toBe('bad_request');
  });

  it('reads what it may not write; another workspace does neither', async () => {
    const { app, shop, add } = await startShop();
    const { id } = await add();
    const cookie = await addColleague(app, shop, { name: 'Marco', role: 'operator', teamIds: [] });
    const asked = { params: { articleId: id }, headers: { cookie } };
    expect((await ask(app.origin, 'GET /v1/articles/:articleId', asked)).value?.title).toBe(draft.title);
    expect((await ask(app.origin, 'DELETE /v1/articles/:articleId', asked)).code).toBe('forbidden');
    const other = await app.addWorkspace('other');
    const foreign = { ...asked, headers: { cookie: other.cookie } };
    expect((await ask(app.origin, 'GET /v1/articles/:articleId', foreign)).code).toBe('not_found');
    expect((await ask(app.origin, 'DELETE /v1/articles/:articleId', foreign)).code).toBe('not_found');
  });

  it('says how the shop is reached otherwise', async () => {
    const { app, shop, headers } = await startShop();
    const body = {
      phone: '+39 06 555 0100',
      email: 'hello@shop.example',
      links: [{ name: 'WhatsApp', url: 'https://wa.me/39065550100' }],
      hours: { en: '9 to 18' },
    };
    const params = { siteId: shop.siteId };
    await get(app.origin, 'PUT /v1/sites/:siteId/contacts', { headers, params, body });
    const home = { params: { siteKey: shop.siteKey }, query: { language: 'ru' } };
    expect((await get(app.origin, 'GET /v1/sites/:siteKey/home', home)).contacts).toEqual(body);
    for (const url of ['javascript:alert(1)', 'http://wa.me/1', 'https:', 'data:text/html,x']) {
      const bad = { ...body, links: [{ name: 'x', url }] };
      const answer = await ask(app.origin, 'PUT /v1/sites/:siteId/contacts', { headers, params, body: bad });
      expect(answer.code).toBe('bad_request');
    }
  });
});
