import { z } from 'zod';
import { BlockSpan } from './block.ts';

/** What operators decide by themselves. Supervisors and administrators have no such limits. */
export const RoleLimits = z
  .object({
    /** The longest block by an operator; null: only supervisors block. */
    longestBlock: BlockSpan.nullable(),
    /** The highest discount (percent) by an operator; 0: only supervisors offer one. */
    highestDiscount: z.int().min(0).max(100).default(0),
    /** Whether an operator may end a conversation in which nobody has answered the visitor. */
    endsUnanswered: z.boolean().default(true),
  })
  .meta({ id: 'RoleLimits' });
export type RoleLimits = z.infer<typeof RoleLimits>;
