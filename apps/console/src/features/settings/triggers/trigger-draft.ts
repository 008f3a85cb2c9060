import type { Translate } from '@parley/i18n';
import type { Condition, LocalizedText, SiteId, Trigger, TriggerDraft } from '@parley/protocol';
import { problems, wholeNumber } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from '../texts/en.ts';
import {
  conditionOf,
  draftOf as conditionDraftOf,
  newCondition,
  type ConditionDraft,
} from './condition-draft.ts';

export const PER_VISIT = { low: 1, high: 10 };
export const MOST_CONDITIONS = 20;
export const NAME_CHARS = 80;

export interface RuleDraft {
  readonly name: string;
  readonly siteId: SiteId | null;
  readonly isEnabled: boolean;
  readonly conditions: readonly ConditionDraft[];
  readonly text: LocalizedText;
  readonly needsFreeOperator: boolean;
  readonly perVisit: string;
}

export const draftOf = (trigger: Trigger | null, siteId: SiteId | null): RuleDraft => ({
  name: trigger?.name ?? '',
  siteId: trigger?.siteId ?? siteId,
  isEnabled: trigger?.isEnabled ?? true,
  conditions: trigger?.conditions.map(conditionDraftOf) ?? [newCondition()],
  text: trigger?.text ?? { en: '' },
  needsFreeOperator: trigger?.needsFreeOperator ?? true,
  perVisit: String(trigger?.perVisit ?? PER_VISIT.low),
});

/** The conditions of a draft, or null while one of them is incomplete. */
export function conditionsOf(drafts: readonly ConditionDraft[]): Condition[] | null {
  const conditions = drafts.map(conditionOf).filter((condition) => condition !== null);
  return conditions.length === drafts.length ? conditions : null;
}

/** What goes to the server, or null while something is missing. */
export function bodyOf(draft: RuleDraft): TriggerDraft | null {
  const conditions = conditionsOf(draft.conditions);
  const perVisit = wholeNumber(draft.perVisit, PER_VISIT.low, PER_VISIT.high);
  const { name, siteId, isEnabled, text, needsFreeOperator } = draft;
  if (!siteId || !conditions || perVisit === null) return null;
  return { name: name.trim(), siteId, isEnabled, conditions, text, needsFreeOperator, perVisit };
}

/** What keeps a rule from being saved, in words. */
export const ruleProblems = (draft: RuleDraft, t: Translate<typeof en>): Problems<RuleDraft> =>
  problems<RuleDraft>({
    name: draft.name.trim() === '' ? t('required') : undefined,
    siteId: draft.siteId === null ? t('required') : undefined,
    conditions:
      draft.conditions.length === 0
        ? t('conditionsMissing')
        : conditionsOf(draft.conditions) === null
          ? t('valueMissing')
          : undefined,
    text: draft.text.en.trim() === '' ? t('required') : undefined,
    perVisit:
      wholeNumber(draft.perVisit, PER_VISIT.low, PER_VISIT.high) === null
        ? t('between', PER_VISIT)
        : undefined,
  });
