import type { OperatorId, Role, SiteId, SiteKey, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/db/connection.ts';
import type { OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';

/** A workspace with two teams and one site, written straight into the tables. */
export interface TestWorkspace {
  readonly id: WorkspaceId;
  readonly siteId: SiteId;
  readonly sales: TeamId;
  readonly support: TeamId;
  readonly addOperator: (name: string, more?: MoreOfOperator) => Promise<OperatorAuthor>;
  readonly addVisitor: (name?: string | null) => Promise<VisitorAuthor>;
}

interface MoreOfOperator {
  readonly role?: Role;
  readonly teamIds?: readonly TeamId[];
  /** Connected from this moment on; offline when left out. */
  readonly connectedAt?: number;
}

const id = <Id extends string>(): Id => uuidv7() as Id;

export async function addWorkspace(db: Database, name = 'Shop'): Promise<TestWorkspace> {
  const workspace = {
    id: id<WorkspaceId>(),
    siteId: id<SiteId>(),
    sales: id<TeamId>(),
    support: id<TeamId>(),
  };
  const { id: workspace_id, siteId, sales, support } = workspace;
  const settings = {
    accent: '#123456',
    side: 'right',
    greeting: { en: 'Hello' },
    livePresence: true,
    typingPreview: true,
  };
  await db
    .insertInto('workspaces')
    .values({ id: workspace_id, name, created_at: 0, last_position: 0 })
    .execute();
  await db
    .insertInto('teams')
    .values([
      { id: sales, workspace_id, name: 'Sales' },
      { id: support, workspace_id, name: 'Support' },
    ])
    .execute();
  const key = `site-${siteId.slice(-12)}` as SiteKey;
  const site = {
    id: siteId,
    workspace_id,
    key,
    name,
    team_id: sales,
    origins_json: '[]',
    settings_json: JSON.stringify(settings),
  };
  await db.insertInto('sites').values(site).execute();
  return {
    ...workspace,
    addOperator: (operatorName, more) => addOperator(db, workspace, operatorName, more),
    addVisitor: (visitorName = null) => addVisitor(db, workspace, visitorName),
  };
}

type Ids = Pick<TestWorkspace, 'id' | 'siteId' | 'sales'>;

async function addOperator(
  db: Database,
  { id: workspaceId, sales }: Ids,
  name: string,
  more: MoreOfOperator = {},
): Promise<OperatorAuthor> {
  const { role = 'operator', teamIds = [sales], connectedAt } = more;
  const operatorId = id<OperatorId>();
  const known = {
    id: operatorId,
    workspace_id: workspaceId,
    name,
    email: `${operatorId}@mail.example`,
    role,
  };
  const rest = { password_hash: null, capacity: 5, presence: 'online', locale: null, created_at: 0 } as const;
  await db
    .insertInto('operators')
    .values({ ...known, ...rest })
    .execute();
  for (const team_id of teamIds) {
    await db
      .insertInto('team_members')
      .values({ team_id, operator_id: operatorId, workspace_id: workspaceId })
      .execute();
  }
  if (connectedAt !== undefined) {
    const connection = {
      id: id(),
      workspace_id: workspaceId,
      operator_id: operatorId,
      node_id: 'test',
      beat_at: connectedAt,
    };
    await db.insertInto('operator_connections').values(connection).execute();
  }
  return { kind: 'operator', id: operatorId, workspaceId, name, role, teamIds };
}

async function addVisitor(
  db: Database,
  { id: workspaceId, siteId }: Ids,
  name: string | null,
): Promise<VisitorAuthor> {
  const visitorId = id<VisitorId>();
  const known = { id: visitorId, workspace_id: workspaceId, site_id: siteId, name };
  const rest = {
    email: null,
    phone: null,
    allows_preview: 1,
    locale: null,
    created_at: 0,
    last_cursor: 0,
  } as const;
  await db
    .insertInto('visitors')
    .values({ ...known, ...rest })
    .execute();
  return { kind: 'visitor', id: visitorId, workspaceId };
}
