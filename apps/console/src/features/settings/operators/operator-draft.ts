import type { Translate } from '@parley/i18n';
import type { Operator, Role, TeamId, TeamWeight } from '@parley/protocol';
import { problems, wholeNumber } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from '../texts/en.ts';

/** How many conversations at once may be settled on, and what a newcomer starts with. */
export const CAPACITY = { low: 1, high: 50, usual: 4 };
/** Catches slips; the server decides. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

export interface OperatorDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamIds: readonly TeamId[];
  readonly weights: readonly TeamWeight[];
  readonly capacity: string;
  readonly isNewcomer: boolean;
}

export const draftOf = (operator: Operator | null): OperatorDraft => ({
  name: operator?.name ?? '',
  email: operator?.email ?? '',
  role: operator?.role ?? 'operator',
  teamIds: operator?.teamIds ?? [],
  weights: operator?.weights ?? [],
  capacity: String(operator?.capacity ?? CAPACITY.usual),
  isNewcomer: operator?.isNewcomer === true,
});

/** What keeps a colleague from being saved, in words. */
export const operatorProblems = (draft: OperatorDraft, t: Translate<typeof en>): Problems<OperatorDraft> =>
  problems<OperatorDraft>({
    name: draft.name.trim() === '' ? t('required') : undefined,
    email: EMAIL.test(draft.email.trim()) ? undefined : t('emailInvalid'),
    capacity:
      wholeNumber(draft.capacity, CAPACITY.low, CAPACITY.high) === null ? t('between', CAPACITY) : undefined,
  });
