import { LIMITS } from '@parley/protocol/limits';
import type { Translate } from '@parley/i18n';
import type { QuickMessage, QuickMessageDraft, TeamId } from '@parley/protocol';
import { problems } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from '../texts/en.ts';

const SHORTCODE = /^[\p{L}\p{N}_-]{1,40}$/u;

export interface QuickDraft {
  readonly shortcode: string;
  readonly text: string;
  readonly teamId: TeamId | null;
  readonly hotkey: number | null;
}

export const draftOf = (known: QuickMessage | null): QuickDraft => ({
  shortcode: known?.shortcode ?? '',
  text: known?.text ?? '',
  teamId: known?.teamId ?? null,
  hotkey: known?.hotkey ?? null,
});

export const bodyOf = ({ shortcode, text, teamId, hotkey }: QuickDraft): QuickMessageDraft => ({
  shortcode,
  text: text.trim(),
  teamId,
  hotkey,
});

/** What keeps a quick message from being saved, in words; `others` are the ones it must not be confused with. */
export function quickProblems(
  draft: QuickDraft,
  others: readonly QuickMessage[],
  t: Translate<typeof en>,
): Problems<QuickDraft> {
  const isTaken = others.some((other) => other.shortcode.toLowerCase() === draft.shortcode.toLowerCase());
  const sameKeys = draft.hotkey === null ? undefined : others.find((other) => other.hotkey === draft.hotkey);
  return problems<QuickDraft>({
    shortcode: !SHORTCODE.test(draft.shortcode)
      ? t('shortcodeInvalid')
      : isTaken
        ? t('shortcodeTaken', { shortcode: draft.shortcode })
        : undefined,
    text:
      draft.text.trim() === ''
        ? t('required')
        : draft.text.length > LIMITS.messageChars
          ? t('tooLong', { count: LIMITS.messageChars })
          : undefined,
    hotkey: sameKeys && t('hotkeyTaken', { digit: String(draft.hotkey), shortcode: sameKeys.shortcode }),
  });
}
