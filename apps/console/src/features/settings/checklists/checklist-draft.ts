import { ChecklistDraft, type Checklist, type TopicId } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { problems } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';

export interface StepDraft {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly quickMessageId: string | null;
}

export interface ListDraft {
  readonly title: string;
  readonly topicIds: readonly TopicId[];
  readonly steps: readonly StepDraft[];
}

export const newStep = (): StepDraft => ({ id: newCommandId(), text: '', hint: '', quickMessageId: null });

export const draftOf = (list: Checklist | null): ListDraft =>
  list ?? { title: '', topicIds: [], steps: [newStep()] };

/** What keeps a list from being saved, in words. */
export const listProblems = ({ title, steps }: ListDraft, required: string): Problems<ListDraft> =>
  problems<ListDraft>({
    title: title.trim() === '' ? required : undefined,
    steps: steps.some(({ text }) => text.trim() === '') ? required : undefined,
  });

/** What is sent; null when something is missing. */
export const bodyOf = (draft: ListDraft): ChecklistDraft | null =>
  ChecklistDraft.safeParse(draft).data ?? null;
