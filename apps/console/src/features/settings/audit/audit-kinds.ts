import type { AuditKind } from '@parley/protocol';

/** The key of each kind's words among the texts. */
export const AUDIT_KINDS = {
  'visitor.exported': 'visitorExported',
  'visitor.erased': 'visitorErased',
  'visitor.merged': 'visitorMerged',
  'visitor.separated': 'visitorSeparated',
  'retention.run': 'retentionRun',
  'site.privacy': 'sitePrivacy',
  'site.hours': 'siteHours',
  'identity.secret': 'identitySecret',
  'article.published': 'articlePublished',
  'article.withdrawn': 'articleWithdrawn',
  'article.removed': 'articleRemoved',
  'operator.added': 'operatorAdded',
  'operator.role': 'operatorRole',
  'operator.deactivated': 'operatorDeactivated',
  'operator.activated': 'operatorActivated',
  'operator.reset': 'operatorReset',
  'conversation.taken': 'conversationTaken',
  'visitor.blocked': 'visitorBlocked',
  'visitor.unblocked': 'visitorUnblocked',
  'workspace.limits': 'workspaceLimits',
  'discount.offered': 'discountOffered',
} as const satisfies Record<AuditKind, string>;

export const auditKinds = Object.keys(AUDIT_KINDS) as AuditKind[];
