import { ArticleId, SiteId, WorkspaceId } from '@parley/protocol';
import { expect, it } from 'vitest';
import { countRead, findBest, findPopular } from '../../src/features/article/article.public.store.ts';
import {
  deleteArticle,
  findSlugs,
  insertArticle,
  searchArticles,
  updateArticle,
} from '../../src/features/article/article.store.ts';
import { searchedStems } from '@parley/plain-text/words';
import { describeOnEveryDatabase } from '../support/databases.ts';

const newId = () => ArticleId.parse(crypto.randomUUID());

describeOnEveryDatabase('articles', (open) => {
  it('are found by beginnings of words, title before text, and counted once', async () => {
    const db = await open();
    const workspaceId = WorkspaceId.parse(crypto.randomUUID());
    const site = { workspaceId, id: SiteId.parse(crypto.randomUUID()) };
    const add = async (more: { title: string; body: string; language?: 'en' | 'ru' | 'it' }) => {
      const article = {
        id: newId(),
        siteId: null,
        language: 'en' as const,
        topic: '',
        slug: crypto.randomUUID(),
        place: 1,
        isPublished: true,
        changedAt: 1,
        ...more,
      };
      await insertArticle(db, workspaceId, article);
      return article;
    };
    const search = async (query: string, language: 'en' | 'ru' | 'it' = 'en', needsAll = true) => {
      const asked = { language, stems: searchedStems(query), needsAll, most: 10 };
      return (await findBest(db, site, asked)).map(({ title }) => title);
    };
    await add({ title: 'Returns', body: 'Delivery back is free, size 36' });
    const delivery = await add({ title: 'Delivery', body: 'Two **days**, by [post](https://post.example)' });
    await add({ title: 'Доставка', body: 'Ёлки возим бесплатно', language: 'ru' });
    await add({ title: 'Taglie', body: "È già l'ora della città", language: 'it' });
    expect(await search('deliver')).toEqual(['Delivery', 'Returns']);
    expect(await search('free delivery')).toEqual(['Returns']);
    expect(await search('cost delivery', 'en', false)).toEqual(['Delivery', 'Returns']);
    expect(await search('36')).toEqual(['Returns']);
    expect(await search('доставкой', 'ru')).toEqual(['Доставка']);
    expect(await search('елка', 'ru')).toEqual(['Доставка']);
    expect(await search('citta', 'it')).toEqual(['Taglie']);
    expect(await search('post.example')).toEqual([]);

    await updateArticle(db, workspaceId, { ...delivery, title: 'Shipping' });
    expect(await search('deliver')).toEqual(['Returns']);
    expect(await search('shipp')).toEqual(['Shipping']);
    const found = await searchArticles(db, { workspaceId, most: 5 }, { stems: ['shipp'], needsAll: true });
    expect(found.map(({ id }) => id)).toEqual([delivery.id]);
    expect(await findSlugs(db, workspaceId, { id: newId(), slug: delivery.slug })).toEqual([delivery.slug]);

    const id = crypto.randomUUID();
    const read = { articleId: delivery.id, id, at: 1 };
    await Promise.all(
      [true, null, false, true].map((isHelpful) => countRead(db, site, { ...read, isHelpful })),
    );
    await countRead(db, site, { ...read, isHelpful: true });
    const [first] = await findPopular(db, site, { language: 'en', most: 1 });
    expect(first?.title).toBe('Shipping');
    const [row] = await db.selectFrom('articles').selectAll().where('id', '=', delivery.id).execute();
    expect(row).toMatchObject({ views: 1, helpful: 1, unhelpful: 0 });

    await deleteArticle(db, { workspaceId, articleId: delivery.id });
    expect(await search('shipp')).toEqual([]);
  });
});
