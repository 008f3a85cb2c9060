import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Share } from './board.ts';
import { ChecklistId, ChecklistStepId, QuickMessageId, TopicId } from './ids.ts';
import { Instant, Words } from './values.ts';

/** One thing to be done in a conversation. */
export const ChecklistStep = z
  .object({
    id: ChecklistStepId,
    text: Words.trim().min(1).max(LIMITS.checklistStepChars),
    /** Why and how, which newcomers read; may be empty. */
    hint: Words.trim().max(LIMITS.checklistHintChars),
    /** What may be said for it. */
    quickMessageId: QuickMessageId.nullable(),
  })
  .meta({ id: 'ChecklistStep' });
export type ChecklistStep = z.infer<typeof ChecklistStep>;

/** What the owner wants done in conversations about some topics, in this order. */
export const Checklist = z
  .object({
    id: ChecklistId,
    title: Words.trim().min(1).max(LIMITS.nameChars),
    /** Topics and closer words; empty: every conversation. */
    topicIds: z.array(TopicId).max(LIMITS.checklistTopics),
    steps: z.array(ChecklistStep).min(1).max(LIMITS.checklistSteps),
  })
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof Checklist>;

export const ChecklistDraft = Checklist.omit({ id: true })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    message: 'steps have ids of their own',
  })
  .meta({ id: 'ChecklistDraft' });
export type ChecklistDraft = z.infer<typeof ChecklistDraft>;

/** `skipped`: it was left out on purpose. */
export const StepState = z.enum(['done', 'skipped']);
export type StepState = z.infer<typeof StepState>;

/** What became of a step in one conversation, and by whom. */
export const StepMark = z
  .object({ stepId: ChecklistStepId, state: StepState, operatorName: z.string(), at: Instant })
  .meta({ id: 'StepMark' });
export type StepMark = z.infer<typeof StepMark>;

/** How a list was used in 30 days, by its steps as they are now. */
export const ChecklistFigures = z
  .object({
    checklistId: ChecklistId,
    title: z.string(),
    /** Conversations in which no step was left open, of those in which one was ticked or skipped. */
    completed: Share,
    /** Steps that were skipped, the most often first, of those conversations. */
    skipped: z.array(z.object({ stepId: ChecklistStepId, text: z.string(), share: Share })),
  })
  .meta({ id: 'ChecklistFigures' });
export type ChecklistFigures = z.infer<typeof ChecklistFigures>;
