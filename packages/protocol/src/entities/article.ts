import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ArticleId, SiteId } from './ids.ts';
import { EmailAddress, Instant, Locale, LocalizedText, Phone, Words } from './values.ts';

/** The end of an article's address: small letters and digits with hyphens between them. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const texts = {
  language: Locale,
  title: Words.trim().min(1).max(LIMITS.articleTitleChars),
  /** Articles of one topic stand together; may be empty. */
  topic: Words.trim().max(60),
};
/** The small markup of `@parley/plain-text/article`: headings, lists, bold text, links; never HTML. */
const body = Words.trim().min(1).max(LIMITS.articleBodyChars);

/** What the team writes. */
export const ArticleDraft = z
  .object({
    /** Null: for every site of the workspace. */
    siteId: SiteId.nullable(),
    ...texts,
    body,
    /** Null: made from the title. */
    slug: Slug.nullable(),
    /** Smaller numbers stand first. */
    place: z.int().min(0).max(9_999),
    isPublished: z.boolean(),
    /** What the shop promises in its chat and what it does not: it stands apart on the home view. Missing: it is like any other. */
    isTerms: z.boolean().optional(),
  })
  .meta({ id: 'ArticleDraft' });
export type ArticleDraft = z.infer<typeof ArticleDraft>;

/** An article with what became of it. It is read once per opened page, and voted on once at most. */
export const Article = ArticleDraft.extend({
  id: ArticleId,
  slug: Slug,
  changedAt: Instant,
  views: z.int().nonnegative(),
  helpful: z.int().nonnegative(),
  unhelpful: z.int().nonnegative(),
}).meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;

/** An article in the team's list. */
export const ArticleRow = Article.omit({ body: true }).meta({ id: 'ArticleRow' });
export type ArticleRow = z.infer<typeof ArticleRow>;

/** A published article in a list that everybody may read. */
export const ArticleTeaser = z
  .object({ id: ArticleId, slug: Slug, ...texts, /** How it begins, without markup. */ excerpt: z.string() })
  .meta({ id: 'ArticleTeaser' });
export type ArticleTeaser = z.infer<typeof ArticleTeaser>;

export const PublicArticle = ArticleTeaser.omit({ excerpt: true })
  .extend({ body, changedAt: Instant })
  .meta({ id: 'PublicArticle' });
export type PublicArticle = z.infer<typeof PublicArticle>;

/** Other ways to reach the owner of a site. */
export const SiteContacts = z
  .object({
    phone: Phone.nullable(),
    email: EmailAddress.nullable(),
    /** Messengers and networks, by the name that stands on the button. */
    links: z
      .array(
        z.object({
          name: Words.trim().min(1).max(40),
          url: z.url({ protocol: /^https$/, hostname: /\./ }).max(300),
        }),
      )
      .max(6),
    /** When somebody is there, in the owner's words. */
    hours: LocalizedText.nullable(),
  })
  .meta({ id: 'SiteContacts' });
export type SiteContacts = z.infer<typeof SiteContacts>;
