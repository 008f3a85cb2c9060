import type { AuditEntry, Receipt, SitePrivacy, VisitorExport } from '@parley/protocol';
import { aVisitor } from './people.ts';
import { MORNING, next, uuid } from './sequence.ts';

export const somePrivacy = (over: Partial<SitePrivacy> = {}): SitePrivacy => ({
  requiresIdentity: false,
  retentionDays: 365,
  shortensAddresses: false,
  ...over,
});

/** What is kept about a visitor who has said nothing yet. */
export const anExport = (over: Partial<VisitorExport> = {}): VisitorExport => ({
  madeAt: MORNING,
  visitor: aVisitor(),
  conversations: [],
  visits: [],
  invitations: [],
  files: [],
  told: { attributes: [], events: [] },
  ...over,
});

export const aReceipt = (over: Partial<Receipt> = {}): Receipt => ({
  id: uuid(next()),
  at: MORNING,
  counts: [
    { what: 'visitors', count: 1 },
    { what: 'entries', count: 12 },
  ],
  ...over,
});

/** Somebody looked at what is kept about a visitor. */
export const anAuditEntry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  id: uuid(next()),
  at: MORNING,
  kind: 'visitor.exported',
  actor: { kind: 'operator', id: uuid(next()), name: 'Anna Petrova' },
  facts: [],
  ...over,
});
