import type { MergeChoices, Result, RouteReply, Visitor, VisitorId, VisitorRecord } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { findGroup } from '../../person/person.store.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { mergeRecords, separateRecord } from './person.merge.store.ts';
import type { Merging, Regrouped } from './person.merge.store.ts';
import { findSame, searchRecords } from './person.search.store.ts';

interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

interface Wanted {
  readonly otherId: VisitorId;
  readonly choices: MergeChoices;
}

/** Several records of one person: the team takes them for one and apart again; no record is changed by it. */
export interface PersonService {
  readonly search: (
    workspaceId: WorkspaceId,
    asked: { readonly query: string; readonly after?: string | undefined },
  ) => Promise<RouteReply<'GET /v1/visitors'>>;
  readonly same: (person: Person) => Promise<Result<{ records: VisitorRecord[] }, 'not_found'>>;
  readonly merge: (
    person: Person,
    wanted: Wanted,
    by: Merging['by'],
  ) => Promise<Result<Visitor, 'not_found' | 'merge_refused'>>;
  readonly separate: (person: Person, by: Merging['by']) => Promise<Result<Visitor, 'not_found'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly findPerson: (person: Person) => Promise<Visitor | null>;
  readonly findRecords: (workspaceId: WorkspaceId, ids: readonly VisitorId[]) => Promise<VisitorRecord[]>;
  /** Has the person's conversations show who they are now. */
  readonly restate: (person: Person) => Promise<void>;
}

export function createPersons({ core, live, audit, findPerson, findRecords, restate }: Needs): PersonService {
  const { db, now } = core;

  /** Which two, by their ids; nothing about who they are. */
  const noteOf = ({ kept, other, ids }: Regrouped) => ({ kept, other, records: ids.length });

  async function tell(workspaceId: WorkspaceId, { kept, other, ids }: Regrouped): Promise<void> {
    for (const visitorId of [kept, other]) await restate({ workspaceId, visitorId });
    live.toWorkspace(workspaceId, 'person.changed', { visitorIds: [...ids] });
  }

  async function shown(person: Person): Promise<Result<Visitor, 'not_found'>> {
    const visitor = await findPerson(person);
    return visitor ? ok(visitor) : fail('not_found');
  }

  /** In the order in which they were found; what is gone meanwhile is left out. */
  async function inOrder(workspaceId: WorkspaceId, ids: readonly VisitorId[]): Promise<VisitorRecord[]> {
    const records = new Map((await findRecords(workspaceId, ids)).map((record) => [record.id, record]));
    return ids.flatMap((id) => records.get(id) ?? []);
  }

  return {
    async search(workspaceId, asked) {
      const { ids, next } = await searchRecords(db, workspaceId, asked);
      return { records: await inOrder(workspaceId, ids), next };
    },
    async same(person) {
      const { workspaceId, visitorId } = person;
      if ((await findRecords(workspaceId, [visitorId])).length === 0) return fail('not_found');
      const { ids } = await findGroup(db, visitorId);
      return ok({ records: await inOrder(workspaceId, await findSame(db, workspaceId, ids)) });
    },
    async merge(person, wanted, by) {
      const { workspaceId } = person;
      const merged = await db.transaction().execute(async (transaction) => {
        const done = await mergeRecords(transaction, { ...person, ...wanted, by, at: now() });
        if (done.ok && done.value) {
          const facts = noteOf(done.value);
          await audit.note({ workspaceId, kind: 'visitor.merged', by, facts }, transaction);
        }
        return done;
      });
      if (!merged.ok) return merged;
      if (merged.value) await tell(workspaceId, merged.value);
      return shown(person);
    },
    async separate(person, by) {
      const { workspaceId } = person;
      const separated = await db.transaction().execute(async (transaction) => {
        const done = await separateRecord(transaction, person);
        if (done.ok) {
          const facts = noteOf(done.value);
          await audit.note({ workspaceId, kind: 'visitor.separated', by, facts }, transaction);
        }
        return done;
      });
      if (!separated.ok) return separated;
      await tell(workspaceId, separated.value);
      return shown(person);
    },
  };
}
