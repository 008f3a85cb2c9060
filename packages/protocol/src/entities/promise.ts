import { z } from 'zod';
import { Share } from './board.ts';
import { CommandId, ConversationId, OperatorId, VisitorId } from './ids.ts';
import { Instant, Words } from './values.ts';
import { LIMITS } from '../limits.ts';

/** What is promised, in the operator's words. */
export const PromiseText = Words.trim().min(1).max(LIMITS.promiseChars);

/** Something that was promised to the visitor by a time, and is not done yet. */
export const Promised = z
  .object({
    /** Of the command that promised it. */
    id: CommandId,
    text: z.string(),
    dueAt: Instant,
    madeAt: Instant,
    operatorId: OperatorId,
    operatorName: z.string(),
  })
  .meta({ id: 'Promised' });
export type Promised = z.infer<typeof Promised>;

/** `kept`: done by its time. `broken`: done later, or not at all. `withdrawn`: it is not wanted any more. */
export const PromiseOutcome = z.enum(['kept', 'broken', 'withdrawn']);
export type PromiseOutcome = z.infer<typeof PromiseOutcome>;

/** A promise that is open, with where it was made. */
export const OpenPromise = z
  .object({
    conversationId: ConversationId,
    visitorId: VisitorId,
    visitorName: z.string().nullable(),
    promise: Promised,
  })
  .meta({ id: 'OpenPromise' });
export type OpenPromise = z.infer<typeof OpenPromise>;

/** How promises were kept: of those that were due, open ones included, and withdrawn ones not. */
export const KeptPromises = z
  .object({ kept: Share, withdrawn: z.int().nonnegative() })
  .meta({ id: 'KeptPromises' });
export type KeptPromises = z.infer<typeof KeptPromises>;
