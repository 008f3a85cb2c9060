import { LIMITS } from '@parley/protocol/limits';
import type { Translate } from '@parley/i18n';
import type {
  Attachment,
  OperatorId,
  QuickMessage,
  QuickMessageDraft,
  TeamId,
  TopicId,
} from '@parley/protocol';
import { problems } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from '../texts/en.ts';

const SHORTCODE = /^[\p{L}\p{N}_-]{1,40}$/u;

/** Who has it: its writer alone, everyone (null), or a team. */
type Share = 'personal' | TeamId | null;

export interface Variant {
  readonly language: string;
  readonly text: string;
}

export interface QuickDraft {
  readonly shortcode: string;
  readonly text: string;
  readonly variants: readonly Variant[];
  readonly use: string;
  readonly folder: string;
  readonly topicIds: readonly TopicId[];
  readonly share: Share;
  readonly ownerId: OperatorId | null;
  /** A day as date fields write it, or empty. */
  readonly reviewOn: string;
  readonly hotkey: number | null;
  readonly files: readonly Attachment[];
}

const EMPTY: QuickDraft = {
  shortcode: '',
  text: '',
  variants: [],
  use: '',
  folder: '',
  topicIds: [],
  share: null,
  ownerId: null,
  reviewOn: '',
  hotkey: null,
  files: [],
};

/** What is stored, as a form; a new one begins with `words`, and is its writer's alone when they may not share. */
export function draftOf(known: QuickMessage | null, mayShare: boolean, words = ''): QuickDraft {
  if (!known) return { ...EMPTY, text: words, share: mayShare ? null : 'personal' };
  const { shortcode, text, use, folder, topicIds, hotkey, isPersonal, teamId, ownerId } = known;
  return {
    shortcode,
    text,
    use,
    folder,
    topicIds,
    hotkey,
    variants: Object.entries(known.variants).map(([language, words]) => ({ language, text: words })),
    share: isPersonal ? 'personal' : teamId,
    ownerId: isPersonal ? null : ownerId,
    files: known.attachments,
    reviewOn: dayOf(known.reviewAt),
  };
}

export const bodyOf = (draft: QuickDraft): QuickMessageDraft => ({
  shortcode: draft.shortcode,
  text: draft.text.trim(),
  variants: Object.fromEntries(draft.variants.map(({ language, text }) => [language, text.trim()])),
  use: draft.use.trim(),
  folder: draft.folder.trim(),
  topicIds: [...draft.topicIds],
  isPersonal: draft.share === 'personal',
  ownerId: draft.share === 'personal' ? null : draft.ownerId,
  reviewAt: draft.reviewOn === '' ? null : new Date(`${draft.reviewOn}T00:00`).getTime(),
  teamId: draft.share === 'personal' ? null : draft.share,
  hotkey: draft.hotkey,
  attachmentIds: draft.files.map(({ id }) => id),
});

/** The day of an instant here, as date fields write it. */
export function dayOf(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What keeps a quick message from being saved, in words; `others` are the ones it must not be confused with. */
export function quickProblems(
  draft: QuickDraft,
  others: readonly QuickMessage[],
  t: Translate<typeof en>,
): Problems<QuickDraft> {
  const isPersonal = draft.share === 'personal';
  const isTaken = others.some((other) => other.shortcode.toLowerCase() === draft.shortcode.toLowerCase());
  const sameKeys =
    draft.hotkey === null
      ? undefined
      : others.find((other) => other.hotkey === draft.hotkey && other.isPersonal === isPersonal);
  return problems<QuickDraft>({
    shortcode: !SHORTCODE.test(draft.shortcode)
      ? t('shortcodeInvalid')
      : isTaken
        ? t('shortcodeTaken', { shortcode: draft.shortcode })
        : undefined,
    text: textProblem(draft.text, t),
    variants: draft.variants.map(({ text }) => textProblem(text, t)).find((one) => one !== undefined),
    hotkey: sameKeys && t('hotkeyTaken', { digit: String(draft.hotkey), shortcode: sameKeys.shortcode }),
  });
}

const textProblem = (text: string, t: Translate<typeof en>): string | undefined =>
  text.trim() === ''
    ? t('required')
    : text.length > LIMITS.messageChars
      ? t('tooLong', { count: LIMITS.messageChars })
      : undefined;
