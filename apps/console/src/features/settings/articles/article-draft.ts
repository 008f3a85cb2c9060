import { LIMITS } from '@parley/protocol/limits';
import type { Translate } from '@parley/i18n';
import type { Article, ArticleDraft, Locale, SiteId } from '@parley/protocol';
import { problems, wholeNumber } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en as settingsTexts } from '../texts/en.ts';
import type { en } from './texts/en.ts';

export interface Draft {
  readonly siteId: SiteId | null;
  readonly language: Locale;
  readonly topic: string;
  readonly title: string;
  readonly body: string;
  readonly slug: string;
  readonly place: string;
  readonly isPublished: boolean;
  readonly isTerms: boolean;
}

/** An article to be changed, or a new one in a language. */
export const draftOf = (known: Article | null, language: Locale): Draft =>
  known
    ? { ...pick(known), place: String(known.place) }
    : {
        siteId: null,
        language,
        topic: '',
        title: '',
        body: '',
        slug: '',
        place: '100',
        isPublished: false,
        isTerms: false,
      };

const pick = ({ siteId, language, topic, title, body, slug, isPublished, isTerms = false }: Article) => ({
  siteId,
  language,
  topic,
  title,
  body,
  slug,
  isPublished,
  isTerms,
});

export const bodyOf = ({ topic, title, body, slug, place, isTerms, ...rest }: Draft): ArticleDraft => ({
  ...rest,
  ...(isTerms && { isTerms }),
  topic: topic.trim(),
  title: title.trim(),
  body: body.trim(),
  slug: slug.trim() || null,
  place: Number(place),
});

interface Says {
  readonly t: Translate<typeof en>;
  readonly settings: Translate<typeof settingsTexts>;
}

/** What keeps an article from being saved, in words. */
export function articleProblems(draft: Draft, { t, settings }: Says): Problems<Draft> {
  const { title, body, slug, place } = draft;
  return problems<Draft>({
    title: title.trim() === '' ? settings('required') : undefined,
    body:
      body.trim() === ''
        ? settings('required')
        : body.length > LIMITS.articleBodyChars
          ? settings('tooLong', { count: LIMITS.articleBodyChars })
          : undefined,
    slug: /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slug.trim()) ? undefined : t('slugInvalid'),
    place: wholeNumber(place, 0, 9_999) === null ? t('placeInvalid') : undefined,
  });
}
