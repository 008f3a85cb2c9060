import {
  type Article,
  ArticleId,
  type ArticleTeaser,
  type PublicArticle,
  type SiteContacts,
} from '@parley/protocol';
import { MORNING, next, turn, uuid } from './sequence.ts';

/** A published article that many have read. */
export const anArticle = (over: Partial<Article> = {}): Article => {
  const n = next();
  return {
    id: ArticleId.parse(uuid(n)),
    siteId: null,
    language: 'en',
    slug: `delivery-${n}`,
    topic: 'Orders',
    title: `${turn(['Delivery', 'Returns', 'Sizes'], n)} ${n}`,
    body: 'An order travels **two days**.\n\n- free from 50 €',
    place: n,
    isPublished: true,
    changedAt: MORNING,
    views: 120,
    helpful: 18,
    unhelpful: 2,
    ...over,
  };
};

export const aTeaser = (over: Partial<ArticleTeaser> = {}): ArticleTeaser => {
  const { id, slug, language, title, topic } = anArticle();
  return { id, slug, language, title, topic, excerpt: 'An order travels two days. free from 50 €', ...over };
};

export const aPublicArticle = (over: Partial<PublicArticle> = {}): PublicArticle => {
  const { id, slug, language, title, topic, body, changedAt } = anArticle();
  return { id, slug, language, title, topic, body, changedAt, ...over };
};

export const someContacts = (over: Partial<SiteContacts> = {}): SiteContacts => ({
  phone: '+39 06 555 0100',
  email: 'hello@shop.example',
  links: [{ name: 'WhatsApp', url: 'https://wa.me/39065550100' }],
  hours: { en: 'Monday to Friday, 9 to 18' },
  ...over,
});
