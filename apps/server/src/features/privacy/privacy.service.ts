import type { OwnExport, Receipt, Result, RouteReply, VisitorExport } from '@parley/protocol';
import type { OperatorId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import { readWhole, readWholeThread } from '../../event-log/read-whole.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { AuditService, Colleague } from '../audit/audit.service.ts';
import type { RemoveFiles } from './privacy.erase.store.ts';
import { toReceiptCounts } from './privacy.erase.store.ts';
import { erasePerson } from './privacy.person.store.ts';
import type { ErasedPerson, Person } from './privacy.person.store.ts';
import { createRetention } from './privacy.retention.ts';
import { findInvitations } from './privacy.store.ts';

/** What is kept about people: to be read whole, and to be deleted. */
export interface PrivacyService {
  readonly exportFor: (person: Person, by: Colleague) => Promise<Result<VisitorExport, 'not_found'>>;
  readonly exportOwn: (person: Person) => Promise<Result<OwnExport, 'not_found'>>;
  readonly erase: (person: Person, by: Colleague | 'visitor') => Promise<Result<Receipt, 'not_found'>>;
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

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly findVisitor: (
    person: Person,
  ) => Promise<Result<RouteReply<'GET /v1/visitors/:visitorId'>, 'not_found'>>;
  readonly visitsOf: (person: Person) => Promise<VisitorExport['visits']>;
  readonly toldOf: (person: Person) => Promise<VisitorExport['told']>;
  readonly filesOf: (visitorIds: readonly VisitorId[]) => Promise<FileRow[]>;
  readonly removeFiles: RemoveFiles;
  readonly loadChanged: (operators: { id: OperatorId; workspaceId: WorkspaceId }[]) => void;
}

export function createPrivacy(needs: Needs): PrivacyService {
  const { core, live, audit, findVisitor, visitsOf, filesOf, toldOf, removeFiles, loadChanged } = needs;
  const { db, now } = core;

  async function readAround(person: Person) {
    return {
      madeAt: now(),
      visits: await visitsOf(person),
      invitations: await findInvitations(db, person),
      files: (await filesOf([person.visitorId])).map(toFile),
      told: await toldOf(person),
    };
  }

  /** Open consoles drop what they hold of it, and the visitor's own pages lose their line. */
  function tell({ workspaceId, visitorId }: Person, erased: ErasedPerson): void {
    const { conversationIds, tokenHashes, operatorIds } = erased;
    live.toWorkspace(workspaceId, 'data.erased', {
      visitorIds: [visitorId],
      conversationIds: [...conversationIds],
    });
    for (const hash of tokenHashes) live.endVisitorToken(hash);
    loadChanged(operatorIds.map((id) => ({ id, workspaceId })));
  }

  return {
    async exportFor(person, by) {
      const found = await findVisitor(person);
      if (!found.ok) return found;
      const around = await readAround(person);
      const conversations = await readWhole(db, person.visitorId);
      const facts = { visitor: person.visitorId, conversations: conversations.length };
      await audit.note({ workspaceId: person.workspaceId, kind: 'visitor.exported', by, facts });
      return ok({ ...around, conversations, visitor: found.value.visitor });
    },
    async exportOwn(person) {
      const found = await findVisitor(person);
      if (!found.ok) return found;
      const { name, email, phone, answers, consent, createdAt } = found.value.visitor;
      const conversations = await readWholeThread(db, person.visitorId);
      return ok({
        ...(await readAround(person)),
        conversations,
        visitor: { name, email, phone, answers, consent, createdAt },
      });
    },
    async erase(person, by) {
      const receiptId = core.newId();
      const at = now();
      const erased = await db.transaction().execute(async (transaction) => {
        const gone = await erasePerson(transaction, person, removeFiles);
        if (!gone) return null;
        const { workspaceId } = person;
        const facts = { receipt: receiptId, ...gone.counts };
        await audit.note({ workspaceId, kind: 'visitor.erased', by, facts }, transaction);
        return gone;
      });
      if (!erased) return fail('not_found');
      tell(person, erased);
      return ok({ id: receiptId, at, counts: toReceiptCounts(erased.counts) });
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
