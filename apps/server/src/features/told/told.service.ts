import { maskCards } from '@parley/plain-text';
import type {
  Attributes,
  Result,
  Told,
  ToldValue,
  Tracked,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { ToldRow, VisitRow } from '../../db/tables.visitors.ts';
import { fail, ok } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { findGroup } from '../../person/person.store.ts';
import { attributeId, findTold, joinTold, writeTold } from './told.store.ts';
import type { ToldOwner } from './told.store.ts';

interface Telling {
  readonly site: SiteRecord;
  readonly visitId: VisitId | null;
  readonly visitor: { readonly id: VisitorId } | null;
  readonly attributes: Attributes;
  readonly events: readonly Tracked[];
}

interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

/** What owners' pages say about their visitors by the JavaScript API. */
export interface ToldService {
  /** False when it is not known whom it is about. */
  readonly tell: (telling: Telling) => Promise<boolean>;
  readonly find: (person: Person) => Promise<Result<Told, 'not_found'>>;
  /** What was told of this record alone, and of the whole person. */
  readonly everything: (person: Person) => Promise<Told>;
  readonly everythingOf: (person: Person) => Promise<Told>;
}

interface Needs {
  readonly core: Core;
  readonly findVisit: (site: SiteRecord, id: VisitId) => Promise<VisitRow | null>;
  readonly hasVisitor: (person: Person) => Promise<boolean>;
  readonly announceVisit: (workspaceId: WorkspaceId, id: VisitId) => void;
  readonly announceVisitor: (workspaceId: WorkspaceId, id: VisitorId) => Promise<void>;
}

export function createTold(needs: Needs): ToldService {
  const { core, findVisit, hasVisitor, announceVisit, announceVisitor } = needs;

  async function ownerOf({ site, visitId, visitor }: Telling): Promise<ToldOwner | null> {
    if (visitor) return { table: 'visitors', id: visitor.id };
    const visit = visitId === null ? null : await findVisit(site, visitId);
    return visit && { table: 'visits', id: visit.id };
  }

  async function everythingOf({ workspaceId, visitorId }: Person): Promise<Told> {
    const { ids } = await findGroup(core.db, visitorId);
    return joinTold(await Promise.all(ids.map((id) => findTold(core.db, { workspaceId, visitorId: id }))));
  }

  return {
    async tell(telling) {
      const owner = await ownerOf(telling);
      if (!owner) return false;
      const { site, attributes, events } = telling;
      const common = {
        workspace_id: site.workspaceId,
        site_id: site.id,
        owner_id: owner.id,
        at: core.now(),
      };
      const said = Object.entries(attributes);
      const rows: ToldRow[] = said.flatMap(([name, value]) =>
        value === null
          ? []
          : [
              {
                ...common,
                id: attributeId(owner, name),
                kind: 'attribute' as const,
                name,
                value_json: JSON.stringify(masked(value)),
              },
            ],
      );
      for (const { name, data } of events) {
        const facts = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, masked(value)]));
        rows.push({ ...common, id: core.newId(), kind: 'event', name, value_json: JSON.stringify(facts) });
      }
      const gone = said.flatMap(([name, value]) => (value === null ? [name] : []));
      if (rows.length + gone.length === 0) return true;
      if (!(await writeTold(core.db, { owner, rows, gone }))) return false;
      if (owner.table === 'visitors') await announceVisitor(site.workspaceId, owner.id);
      else announceVisit(site.workspaceId, owner.id);
      return true;
    },
    async find(person) {
      return (await hasVisitor(person)) ? ok(await everythingOf(person)) : fail('not_found');
    },
    everythingOf,
    everything: (person) => findTold(core.db, person),
  };
}

/** Card numbers get into no field. */
const masked = (value: ToldValue): ToldValue => (typeof value === 'string' ? maskCards(value) : value);
