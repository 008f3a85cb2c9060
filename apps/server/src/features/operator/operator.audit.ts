import type { AuditKind, Operator } from '@parley/protocol';
import type { AuditService, Colleague } from '../audit/audit.service.ts';
import type { OperatorCaller } from '../account/session.store.ts';

/** What an administrator did to a colleague. */
export type Deed = Extract<AuditKind, `operator.${string}`>;

interface Done {
  readonly by: OperatorCaller;
  readonly kind: Deed;
  readonly colleague: Pick<Operator, 'name'>;
  readonly more?: Readonly<Record<string, string>>;
}

/** Notes what was done to a colleague, by name. */
export const noteDeed = (audit: AuditService, { by, kind, colleague, more }: Done): Promise<void> =>
  audit.note({
    workspaceId: by.workspaceId,
    kind,
    by: by satisfies Colleague,
    facts: { colleague: colleague.name, ...more },
  });

/** Notes what has changed about a colleague's rights; a new name or capacity is nobody's business later. */
export async function noteChange(
  audit: AuditService,
  by: OperatorCaller,
  { before, after }: { readonly before: Operator | undefined; readonly after: Operator },
): Promise<void> {
  if (before?.role !== after.role) {
    const more = { from: before?.role ?? '', to: after.role };
    await noteDeed(audit, { by, kind: 'operator.role', colleague: after, more });
  }
  if (before && before.isActive !== after.isActive) {
    const kind = after.isActive ? 'operator.activated' : 'operator.deactivated';
    await noteDeed(audit, { by, kind, colleague: after });
  }
}
