import { VisitorId } from '@parley/protocol';
import type { Locale, Result, RouteReply, Visit, VisitId, Visitor, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import { hashToken, newToken } from '../../tokens.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { Person, VisitorChanges } from './visitor.people.store.ts';
import { findVisitor, insertVisitor, updateVisitor } from './visitor.people.store.ts';
import { findVisitorByToken } from './visitor.store.ts';
import type { VisitorCaller } from './visitor.store.ts';

/** People who have used the chat, as themselves and as operators know them. */
export interface VisitorService {
  /** The visitor of this site whom the token names. */
  readonly recognise: (site: SiteRecord, token: string | null) => Promise<VisitorCaller | null>;
  readonly become: (
    site: SiteRecord,
    visitId: VisitId | null,
    language: Locale,
  ) => Promise<RouteReply<'POST /v1/sites/:siteKey/visitors'>>;
  readonly change: (person: Person, changes: VisitorChanges) => Promise<Result<Visitor, 'not_found'>>;
  readonly find: (person: Person) => Promise<Result<RouteReply<'GET /v1/visitors/:visitorId'>, 'not_found'>>;
}

interface Needs {
  readonly core: Core;
  readonly visitsOf: (person: Person) => Promise<Visit[]>;
  /** Tells the consoles that what they know of this visitor is out of date. */
  readonly announce: (workspaceId: WorkspaceId, visitorId: VisitorId) => Promise<void>;
}

export function createVisitors({ core, visitsOf, announce }: Needs): VisitorService {
  const { db } = core;
  return {
    async recognise(site, token) {
      const visitor = token === null ? null : await findVisitorByToken(db, token);
      return visitor?.siteId === site.id ? visitor : null;
    },
    async become(site, visitId, language) {
      const token = newToken();
      const id = VisitorId.parse(core.newId());
      const nobody = { name: null, email: null, phone: null, allows_preview: 1, last_cursor: 0 } as const;
      const of = { workspace_id: site.workspaceId, site_id: site.id };
      const visitor = {
        ...nobody,
        ...of,
        id,
        token_hash: hashToken(token),
        locale: language,
        created_at: core.now(),
      };
      await insertVisitor(db, visitor, visitId);
      if (visitId !== null) await announce(site.workspaceId, id);
      return { visitorId: id, token };
    },
    async change(person, changes) {
      if (!(await updateVisitor(db, person, changes))) return fail('not_found');
      await announce(person.workspaceId, person.visitorId);
      const visitor = await findVisitor(db, person);
      return visitor ? ok(visitor) : fail('not_found');
    },
    async find(person) {
      const visitor = await findVisitor(db, person);
      return visitor ? ok({ visitor, visits: await visitsOf(person) }) : fail('not_found');
    },
  };
}
