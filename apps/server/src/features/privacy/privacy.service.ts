import type { OwnExport, Receipt, Result, RouteReply, Visitor, VisitorExport } from '@parley/protocol';
import type { OperatorId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Database } from '../../db/connection.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import { readWhole, readWholeThread } from '../../event-log/read-whole.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { AuditService, Colleague } from '../audit/audit.service.ts';
import type { RemoveFiles } from './privacy.erase.store.ts';
import { findGroup } from '../../person/person.store.ts';
import { lockWorkspace, toReceiptCounts } from './privacy.erase.store.ts';
import { erasePerson } from './privacy.person.store.ts';
import type { ErasedPerson, Person } from './privacy.person.store.ts';
import { createRetention } from './privacy.retention.ts';
import { findInvitations } from './privacy.store.ts';

/** What is kept about people: to be read whole, and to be deleted. */
export interface PrivacyService {
  readonly exportFor: (person: Person, by: Colleague) => Promise<Result<VisitorExport, 'not_found'>>;
  readonly exportOwn: (person: Person) => Promise<Result<OwnExport, 'not_found'>>;
  /** The visitor's own record, at their wish; nobody else's, whomever the team takes it for. */
  readonly eraseOwn: (person: Person) => Promise<Result<Receipt, 'not_found'>>;
  /** The whole person, where these are all their records. */
  readonly eraseFor: (
    person: Person,
    recordIds: readonly string[],
    by: Colleague,
  ) => Promise<Result<Receipt, 'not_found' | 'person_changed'>>;
  /** Deletes what is older than its site keeps it. */
  readonly retain: () => Promise<void>;
}

type FileRow = Pick<AttachmentRow, 'name' | 'mime' | 'bytes' | 'created_at'>;

const toFile = ({ name, mime, bytes, created_at }: FileRow): VisitorExport['files'][number] => ({
  name,
  type: mime,
  bytes,
  at: created_at,
});

type ToldOf = (person: Person) => Promise<VisitorExport['told']>;

interface Erasing {
  readonly workspaceId: WorkspaceId;
  readonly visitorIds: readonly VisitorId[];
  readonly by: Colleague | 'visitor';
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly findVisitor: (
    person: Person,
  ) => Promise<Result<RouteReply<'GET /v1/visitors/:visitorId'>, 'not_found'>>;
  readonly findRecord: (person: Person) => Promise<Result<Visitor, 'not_found'>>;
  readonly visitsOf: (person: Person) => Promise<VisitorExport['visits']>;
  /** What pages told of one record, and of the whole person. */
  readonly told: { readonly of: ToldOf; readonly ofPerson: ToldOf };
  readonly filesOf: (visitorIds: readonly VisitorId[]) => Promise<FileRow[]>;
  readonly removeFiles: RemoveFiles;
  readonly loadChanged: (operators: { id: OperatorId; workspaceId: WorkspaceId }[]) => void;
}

export function createPrivacy(needs: Needs): PrivacyService {
  const { core, live, audit, findVisitor, findRecord, visitsOf, filesOf, told, removeFiles } = needs;
  const { db, now } = core;

  async function readAround(workspaceId: WorkspaceId, ids: readonly VisitorId[]) {
    const each = ids.map((visitorId) => ({ workspaceId, visitorId }));
    return {
      madeAt: now(),
      visits: (await Promise.all(each.map(visitsOf))).flat(),
      invitations: (await Promise.all(each.map((one) => findInvitations(db, one)))).flat(),
      files: (await filesOf(ids)).map(toFile),
    };
  }

  /** Open consoles drop what they hold of it, and the visitor's own pages lose their line. */
  function tell(workspaceId: WorkspaceId, erased: ErasedPerson): void {
    const { conversationIds, tokenHashes, operatorIds } = erased;
    live.toWorkspace(workspaceId, 'data.erased', {
      visitorIds: [...erased.visitorIds],
      conversationIds: [...conversationIds],
    });
    if (erased.stayingIds.length > 0)
      live.toWorkspace(workspaceId, 'person.changed', { visitorIds: [...erased.stayingIds] });
    for (const hash of tokenHashes) live.endVisitorToken(hash);
    needs.loadChanged(operatorIds.map((id) => ({ id, workspaceId })));
  }

  async function erase(
    db: Database,
    { workspaceId, visitorIds, by }: Erasing,
  ): Promise<{ receipt: Receipt; erased: ErasedPerson } | null> {
    const erased = await erasePerson(db, { workspaceId, visitorIds }, removeFiles);
    if (!erased) return null;
    const receipt = { id: core.newId(), at: now(), counts: toReceiptCounts(erased.counts) };
    const facts = { receipt: receipt.id, ...erased.counts };
    await audit.note({ workspaceId, kind: 'visitor.erased', by, facts }, db);
    return { receipt, erased };
  }

  return {
    async exportFor(person, by) {
      const { workspaceId, visitorId } = person;
      const found = await findVisitor(person);
      if (!found.ok) return found;
      const { ids } = await findGroup(db, visitorId);
      const around = await readAround(workspaceId, ids);
      const conversations: VisitorExport['conversations'] = [];
      for (const id of ids) conversations.push(...(await readWhole(db, id)));
      const facts = { visitor: visitorId, conversations: conversations.length };
      await audit.note({ workspaceId, kind: 'visitor.exported', by, facts });
      const toldOfAll = await told.ofPerson(person);
      return ok({ ...around, conversations, told: toldOfAll, visitor: found.value.visitor });
    },
    async exportOwn(person) {
      const found = await findRecord(person);
      if (!found.ok) return found;
      const { name, email, phone, answers, consent, createdAt } = found.value;
      const conversations = await readWholeThread(db, person.visitorId);
      return ok({
        ...(await readAround(person.workspaceId, [person.visitorId])),
        told: await told.of(person),
        conversations,
        visitor: { name, email, phone, answers, consent, createdAt },
      });
    },
    async eraseOwn({ workspaceId, visitorId }) {
      const whose = { workspaceId, visitorIds: [visitorId], by: 'visitor' as const };
      const done = await db.transaction().execute((transaction) => erase(transaction, whose));
      if (!done) return fail('not_found');
      tell(workspaceId, done.erased);
      return ok(done.receipt);
    },
    async eraseFor({ workspaceId, visitorId }, recordIds, by) {
      const done = await db.transaction().execute(async (transaction) => {
        // Nobody regroups or appends from here on.
        await lockWorkspace(transaction, workspaceId);
        const { ids } = await findGroup(transaction, visitorId);
        const isNamed = ids.length === recordIds.length && ids.every((id) => recordIds.includes(id));
        if (!isNamed) return 'changed';
        return erase(transaction, { workspaceId, visitorIds: ids, by });
      });
      if (done === 'changed')
        return (await findRecord({ workspaceId, visitorId })).ok ? fail('person_changed') : fail('not_found');
      if (!done) return fail('not_found');
      tell(workspaceId, done.erased);
      return ok(done.receipt);
    },
    retain: createRetention({
      core,
      audit,
      removeFiles,
      tell({ workspaceId }, { conversationIds, visitorIds }) {
        if (conversationIds.length + visitorIds.length === 0) return;
        live.toWorkspace(workspaceId, 'data.erased', {
          visitorIds: [...visitorIds],
          conversationIds: [...conversationIds],
        });
      },
    }),
  };
}
