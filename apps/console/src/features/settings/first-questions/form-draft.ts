import { newCommandId } from '@parley/protocol/ids';
import type { FormFieldKind, LocalizedText, RouteReply } from '@parley/protocol';
import type { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';

export type T = ReturnType<typeof useFirstQuestionsTexts>;
export type FormReply = RouteReply<'GET /v1/sites/:siteId/form'>;

export interface QuestionDraft {
  readonly id: string;
  readonly kind: FormFieldKind;
  readonly isRequired: boolean;
  readonly label: LocalizedText;
  readonly choices: readonly LocalizedText[];
}

export interface TopicDraft {
  readonly id: string;
  readonly label: LocalizedText;
  readonly teamId: string | null;
  readonly isUrgent: boolean;
  readonly subtopics: readonly SubtopicDraft[];
  readonly referral?: ReferralDraft | undefined;
}
/** For whom has come to the wrong address. */
export interface ReferralDraft {
  readonly words: LocalizedText;
  readonly where: string;
}
export interface SubtopicDraft {
  readonly id: string;
  readonly label: LocalizedText;
}

/** The form while it is being written; a page without an English address is none. */
export interface FormDraft {
  readonly fields: readonly QuestionDraft[];
  readonly topics: readonly TopicDraft[];
  readonly privacyUrl: LocalizedText;
}

export const draftOf = ({ fields, topics, privacyUrl }: FormReply): FormDraft => ({
  fields,
  topics,
  privacyUrl: privacyUrl ?? { en: '' },
});

const empty: LocalizedText = { en: '' };
export const newQuestion = (): QuestionDraft => ({
  id: newCommandId(),
  kind: 'text',
  isRequired: false,
  label: empty,
  choices: [],
});
export const newTopic = (): TopicDraft => ({
  id: newCommandId(),
  label: empty,
  teamId: null,
  isUrgent: false,
  subtopics: [],
});
export const newReferral = (): ReferralDraft => ({ words: empty, where: '' });
export const newSubtopic = (): SubtopicDraft => ({ id: newCommandId(), label: empty });

/** What is sent; choices of a question that is none any more stay behind, and so do words without English. */
export const bodyOf = ({ fields, topics, privacyUrl }: FormDraft) => ({
  fields: fields.map((field) => ({
    ...field,
    choices: field.kind === 'choice' ? field.choices.filter(({ en }) => en.trim() !== '') : [],
  })),
  topics: topics.map(({ referral, ...topic }) => ({
    ...topic,
    ...(referral && { referral }),
    subtopics: topic.subtopics.filter(({ label }) => label.en.trim() !== ''),
  })),
  privacyUrl: privacyUrl.en.trim() === '' ? null : privacyUrl,
});

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text);

/** What is wrong, by the id of a question or topic, or `privacy`. */
export function faultsIn({ fields, topics, privacyUrl }: FormDraft, t: T): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  fields.forEach(({ id, kind, label, choices }, index) => {
    const isTwice = fields.findIndex((field) => field.kind === kind) < index;
    const names = choices.map(({ en }) => en.trim()).filter((name) => name !== '');
    if (label.en.trim() === '') faults.set(id, t('missing'));
    else if (isTwice && kind !== 'text' && kind !== 'choice') faults.set(id, t('oneIsEnough'));
    else if (kind === 'choice' && (names.length < 2 || new Set(names).size < names.length))
      faults.set(id, t('twoChoices'));
  });
  for (const { id, label, referral } of topics) {
    if (label.en.trim() === '') faults.set(id, t('missing'));
    if (referral && (referral.words.en.trim() === '' || referral.where.trim() === ''))
      faults.set(`${id} referral`, t('referralMissing'));
  }
  const addresses = Object.values(privacyUrl).flatMap((address) => (address?.trim() ? [address] : []));
  if (!addresses.every(isAddress) || (addresses.length > 0 && privacyUrl.en.trim() === ''))
    faults.set('privacy', t('badAddress'));
  return faults;
}

/** The list with one thing changed, or taken out. */
export const withOne = <Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
  change: Partial<Item> | null,
): readonly Item[] =>
  list.flatMap((item) => (item.id === id ? (change === null ? [] : [{ ...item, ...change }]) : [item]));

/** The list with the thing at this place one place further up. */
export function movedUp<Item>(list: readonly Item[], index: number): readonly Item[] {
  const [before, item] = [list[index - 1], list[index]];
  if (before === undefined || item === undefined) return list;
  return [...list.slice(0, index - 1), item, before, ...list.slice(index + 1)];
}
