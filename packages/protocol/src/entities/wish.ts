import { z } from 'zod';
import { Instant } from './values.ts';

/** `requested`: nobody has it. `taken`: whoever has the conversation calls. The other three are ends. */
export const WishState = z.enum(['requested', 'taken', 'done', 'failed', 'cancelled']);
export type WishState = z.infer<typeof WishState>;

/** How somebody who did not wait wants the answer: by telephone, or by mail. The newest wish of a conversation. */
export const Wish = z
  .object({
    kind: z.enum(['callback', 'message']),
    state: WishState,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    note: z.string(),
    madeAt: Instant,
    /** What was promised, or agreed on since. Null: no time follows from hours and data, so none was named. */
    dueAt: Instant.nullable(),
    /** Calls that reached nobody. */
    attempts: z.int().nonnegative(),
  })
  .meta({ id: 'Wish' });
export type Wish = z.infer<typeof Wish>;
