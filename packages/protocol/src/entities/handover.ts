import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { CommandId, OperatorId, TeamId } from './ids.ts';
import { Instant, Words } from './values.ts';

const line = Words.trim().max(LIMITS.briefChars);

/** What whoever takes over must know, so that the visitor need not say it again. */
export const Brief = z.object({ asked: line, promised: line, tried: line }).meta({ id: 'Brief' });
export type Brief = z.infer<typeof Brief>;

/** Why somebody declines, takes over or blocks. */
export const Reason = Words.trim().min(1).max(LIMITS.reasonChars);

/** Where a conversation goes: to one colleague of the team, or to whoever of the team takes it. */
export const HandoverTo = z
  .object({ operatorId: OperatorId.nullable(), teamId: TeamId, name: z.string() })
  .meta({ id: 'HandoverTo' });
export type HandoverTo = z.infer<typeof HandoverTo>;

/** A running conversation that was offered to somebody else. Whoever has it keeps it until then. */
export const Handover = z
  .object({
    /** Of the command that offered it. */
    id: CommandId,
    by: z.object({ operatorId: OperatorId, name: z.string() }),
    to: HandoverTo,
    /** Whoever had it stays in the conversation when it is accepted, until they leave. */
    isWarm: z.boolean(),
    brief: Brief,
    offeredAt: Instant,
    /** Nobody accepted by then: it stays where it is. */
    expiresAt: Instant,
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;

/** Who passed it on and does not have it since, and whether somebody else has answered there. */
export const PassedBy = z
  .object({
    operatorId: OperatorId,
    name: z.string(),
    toName: z.string(),
    at: Instant,
    answeredAt: Instant.nullable(),
  })
  .meta({ id: 'PassedBy' });
export type PassedBy = z.infer<typeof PassedBy>;

/** An operator who writes in a colleague's conversation, as the visitor sees too. */
export const Joined = z.object({ operatorId: OperatorId, name: z.string() }).meta({ id: 'Joined' });
export type Joined = z.infer<typeof Joined>;
