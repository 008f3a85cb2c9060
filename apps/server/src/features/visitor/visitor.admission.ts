import type { Result } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { isAdmitted } from './visitor.policy.ts';
import { findVisitorByToken } from './visitor.store.ts';
import type { VisitorCaller } from './visitor.store.ts';

interface Admitted {
  readonly visitor: VisitorCaller;
  readonly site: SiteRecord;
}

type FindSite = (id: SiteRecord['id']) => Promise<SiteRecord | null>;

/** Whom a token lets in, and where. Every way to a conversation begins here. */
export async function admit(
  { db, now }: Pick<Core, 'db' | 'now'>,
  findSite: FindSite,
  token: string | null,
): Promise<Result<Admitted, 'visitor_unknown' | 'identity_required'>> {
  const visitor = token ? await findVisitorByToken(db, token, now()) : null;
  const site = visitor && (await findSite(visitor.siteId));
  if (!visitor || !site) return fail('visitor_unknown');
  return isAdmitted(site, visitor) ? ok({ visitor, site }) : fail('identity_required');
}
