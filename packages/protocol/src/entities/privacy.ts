import { z } from 'zod';
import { Conversation, VisitorConversation } from './conversation.ts';
import { Visitor } from './people.ts';
import { TimelineEvent, VisitorTimelineEvent } from './timeline.ts';
import { Told } from './told.ts';
import { Instant } from './values.ts';
import { InvitationState, PageView, Visit } from './visit.ts';

/** What an owner decides about the people who use their site's chat. */
export const SitePrivacy = z
  .object({
    /** Only people whom the owner's server vouches for may use the chat; enforced on every way to it. */
    requiresIdentity: z.boolean(),
    /** Conversations, visits and files are deleted this many days after the last thing that happened in them. */
    retentionDays: z.int().min(7).max(3_650),
    /** Network addresses lose their last part (/24, /48) before anything is done with them. */
    shortensAddresses: z.boolean(),
  })
  .meta({ id: 'SitePrivacy' });
export type SitePrivacy = z.infer<typeof SitePrivacy>;

const invitations = z.array(z.object({ text: z.string(), state: InvitationState, at: Instant }));
const visits = z.array(z.object({ visit: Visit, pages: z.array(PageView) }));
const files = z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int(), at: Instant }));

/** Everything that is kept about a visitor. */
export const VisitorExport = z
  .object({
    madeAt: Instant,
    visitor: Visitor,
    conversations: z.array(z.object({ conversation: Conversation, events: z.array(TimelineEvent) })),
    visits,
    invitations,
    files,
    told: Told,
  })
  .meta({ id: 'VisitorExport' });
export type VisitorExport = z.infer<typeof VisitorExport>;

/** The same as the visitor may have it: what stands in `VISIBILITY` as the team's stays the team's. */
export const OwnExport = z
  .object({
    madeAt: Instant,
    visitor: Visitor.pick({
      name: true,
      email: true,
      phone: true,
      answers: true,
      consent: true,
      createdAt: true,
    }),
    conversations: z.array(
      z.object({ conversation: VisitorConversation, events: z.array(VisitorTimelineEvent) }),
    ),
    visits,
    invitations,
    files,
    told: Told,
  })
  .meta({ id: 'OwnExport' });
export type OwnExport = z.infer<typeof OwnExport>;

export const Erased = z.enum([
  'visitors',
  'tokens',
  'conversations',
  'entries',
  'visits',
  'pages',
  'invitations',
  'files',
  'told',
]);
export type Erased = z.infer<typeof Erased>;

/** What was deleted, without a word about whose it was. */
export const Receipt = z
  .object({
    id: z.uuid(),
    at: Instant,
    counts: z.array(z.object({ what: Erased, count: z.int().nonnegative() })),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
