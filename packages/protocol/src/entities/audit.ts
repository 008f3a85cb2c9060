import { z } from 'zod';
import { Actor } from './timeline.ts';
import { Instant } from './values.ts';

/** What an administrator can look up later: who read, deleted or opened something that is not theirs alone. */
export const AuditKind = z.enum([
  'visitor.exported',
  'visitor.erased',
  'visitor.merged',
  'visitor.separated',
  'retention.run',
  'site.privacy',
  'site.hours',
  'identity.secret',
  'article.published',
  'article.withdrawn',
  'article.removed',
  'operator.added',
  'operator.role',
  'operator.deactivated',
  'operator.activated',
  'operator.reset',
  'conversation.taken',
  'visitor.blocked',
  'visitor.unblocked',
  'workspace.limits',
  'discount.offered',
]);
export type AuditKind = z.infer<typeof AuditKind>;

export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: Instant,
    kind: AuditKind,
    actor: Actor,
    /** In few words: which colleague, which site, how many. Nothing about a visitor. */
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
