import { z } from 'zod';
import { Locale } from './values.ts';

/** What a device may be told of while no console is open: somebody waits, a visitor of one's own wrote, one is asked to take a conversation, a promise of one's own is due soon, or one of the team is late. */
export const PushEvent = z.enum(['waiting', 'message', 'offered', 'promise']);
export type PushEvent = z.infer<typeof PushEvent>;

export const PushSettings = z
  .object({
    events: z.array(PushEvent).max(PushEvent.options.length),
    /** False: names and words stay out of notifications. */
    showsText: z.boolean(),
    /** In which language they speak. */
    language: Locale,
  })
  .meta({ id: 'PushSettings' });
export type PushSettings = z.infer<typeof PushSettings>;

/** What a browser gives out for its push service (RFC 8030, RFC 8291). */
export const PushSubscription = z
  .object({
    endpoint: z.url().max(2_000),
    keys: z.object({
      p256dh: z.base64url().min(80).max(100),
      auth: z.base64url().min(20).max(30),
    }),
  })
  .meta({ id: 'PushSubscription' });
export type PushSubscription = z.infer<typeof PushSubscription>;
