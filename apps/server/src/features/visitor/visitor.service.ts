import { VisitorId } from '@parley/protocol';
import type {
  Locale,
  Result,
  RouteReply,
  Visit,
  VisitId,
  Visitor,
  VisitorChange,
  WorkspaceId,
} from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import { fail, ok } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { Person, VisitorChanges, Vouchers } from './visitor.people.store.ts';
import {
  findConversationIds,
  findLocale,
  findVisitor,
  insertVisitor,
  updateVisitor,
  vouchFor,
} from './visitor.people.store.ts';
import { findGroup } from '../../person/person.store.ts';
import { changePerson, findPerson } from './visitor.person.store.ts';
import { findChanges, wasChanged } from './visitor.changes.store.ts';
import type { ChangedBy } from './visitor.changes.store.ts';
import type { Blocking } from '../block/block.bearing.ts';
import { findVisitorByToken } from './visitor.store.ts';
import { issueToken } from './visitor.token.store.ts';
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
  /** `by`: the colleague whose change is kept with what stood there before; the visitor's own is not. */
  readonly change: (
    person: Person,
    changes: VisitorChanges,
    by?: Pick<ChangedBy, 'id' | 'name'>,
  ) => Promise<Result<Visitor, 'not_found'>>;
  readonly changesOf: (person: Person) => Promise<Result<{ changes: VisitorChange[] }, 'not_found'>>;
  /** What the owner's server says about them. */
  readonly vouch: (person: Person, said: Vouchers) => Promise<void>;
  /** They consent to what the site names, or take it back. */
  readonly consent: (person: Person, site: SiteRecord, isGiven: boolean) => Promise<void>;
  /** They have answered what a site asks, perhaps with their name. */
  readonly answered: (person: Person) => Promise<void>;
  /** The person as the team knows them, with all their records. */
  readonly find: (person: Person) => Promise<Result<RouteReply<'GET /v1/visitors/:visitorId'>, 'not_found'>>;
  /** This record alone, whomever the team takes it for. */
  readonly findRecord: (person: Person) => Promise<Result<Visitor, 'not_found'>>;
  /** Has every conversation of the person show who they are now. */
  readonly restate: (person: Person) => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly eventLog: EventLog;
  readonly visitsOf: (person: Person) => Promise<Visit[]>;
  /** Tells the consoles that what they know of this visitor is out of date. */
  readonly announce: (workspaceId: WorkspaceId, visitorId: VisitorId) => Promise<void>;
  readonly blocking: Blocking;
}

export function createVisitors({ core, eventLog, visitsOf, announce, blocking }: Needs): VisitorService {
  const { db } = core;

  /** An entry in each of their conversations, so that every console that knows one learns of it, be it days later. */
  async function renameConversations({ workspaceId, visitorId }: Person): Promise<void> {
    const by = { kind: 'system', id: null, workspaceId } as const;
    const group = await findGroup(db, visitorId);
    const ids = await findConversationIds(db, group.ids);
    await Promise.all(
      ids.map((conversationId) => eventLog.append({ kind: 'visitor.rename', by, conversationId })),
    );
  }

  async function findWithBlock(person: Person): Promise<Visitor | null> {
    const visitor = await findPerson(db, person);
    const block = visitor && (await blocking.blockOf(person.visitorId));
    return visitor && block ? { ...visitor, block } : visitor;
  }

  async function addressFor(person: Person, { form: { privacyUrl } }: SiteRecord): Promise<string | null> {
    const locale = await findLocale(db, person);
    return privacyUrl && ((locale && privacyUrl[locale]) ?? privacyUrl.en);
  }

  return {
    async recognise(site, token) {
      const visitor = token === null ? null : await findVisitorByToken(db, token, core.now());
      return visitor?.siteId === site.id ? visitor : null;
    },
    async become(site, visitId, language) {
      const id = VisitorId.parse(core.newId());
      const nobody = { name: null, email: null, phone: null, allows_preview: 1, last_cursor: 0 } as const;
      const of = { workspace_id: site.workspaceId, site_id: site.id };
      const visitor = {
        ...nobody,
        ...of,
        id,
        locale: language,
        created_at: core.now(),
      };
      await insertVisitor(db, visitor, visitId);
      if (visitId !== null) await blocking.carryFromVisit({ siteId: site.id, id: visitId }, id);
      const token = await issueToken(db, { ...of, visitor_id: id }, { now: core.now(), until: null });
      if (visitId !== null) await announce(site.workspaceId, id);
      return { visitorId: id, token };
    },
    async change(person, changes, by) {
      const isStored = by
        ? await changePerson(db, person, { changes, by: { ...by, at: core.now(), newId: core.newId } })
        : await updateVisitor(db, person, { changes });
      if (!isStored) return fail('not_found');
      if (changes.name !== undefined || changes.is_vip !== undefined) await renameConversations(person);
      await announce(person.workspaceId, person.visitorId);
      const visitor = await findWithBlock(person);
      return visitor ? ok(visitor) : fail('not_found');
    },
    async vouch(person, said) {
      await vouchFor(db, person, said);
      if (said.name !== undefined) await renameConversations(person);
      await announce(person.workspaceId, person.visitorId);
    },
    async consent(person, site, isGiven) {
      const found = await findVisitor(db, person);
      if (!found) return;
      const before = found.consent;
      // Said again when the connection was lost, it is still the first yes that counts.
      if (isGiven ? before?.withdrawnAt === null : before === null || before.withdrawnAt !== null) return;
      const given = { at: core.now(), privacyUrl: await addressFor(person, site), withdrawnAt: null };
      const next = isGiven ? given : { ...before, withdrawnAt: core.now() };
      await updateVisitor(db, person, { changes: { consent_json: JSON.stringify(next) } });
      await announce(person.workspaceId, person.visitorId);
    },
    async answered(person) {
      await renameConversations(person);
      await announce(person.workspaceId, person.visitorId);
    },
    async changesOf(person) {
      if (!(await findVisitor(db, person))) return fail('not_found');
      const { ids } = await findGroup(db, person.visitorId);
      return ok({ changes: await findChanges(db, person.workspaceId, ids) });
    },
    async find(person) {
      const visitor = await findWithBlock(person);
      if (!visitor) return fail('not_found');
      const { workspaceId } = person;
      const ids = visitor.records?.map(({ id }) => id) ?? [visitor.id];
      const visits = await Promise.all(ids.map((visitorId) => visitsOf({ workspaceId, visitorId })));
      const newestFirst = visits.flat().sort((one, other) => other.startedAt - one.startedAt);
      const hasChanges = await wasChanged(db, workspaceId, ids);
      const shown = newestFirst.slice(0, LIMITS.listPage);
      return ok({ visitor, visits: shown, ...(hasChanges && { hasChanges }) });
    },
    async findRecord(person) {
      const visitor = await findVisitor(db, person);
      return visitor ? ok(visitor) : fail('not_found');
    },
    restate: renameConversations,
  };
}
