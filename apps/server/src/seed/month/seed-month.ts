import type { AppContext } from '../../context.ts';
import type { OperatorAuthor } from '../../event-log/commands.ts';
import { findSiteByKey } from '../../features/site/site.store.ts';
import type { SiteRecord } from '../../features/site/site.store.ts';
import { SiteKey } from '@parley/protocol';
import type { Team, TeamId } from '@parley/protocol';
import { DEMO_SITE_KEY } from '../demo.ts';
import { colleagues } from './people.ts';
import { play } from './play.ts';
import { drawArrivals, drawPlan } from './plan.ts';
import { createRandom } from './random.ts';
import { must } from './stage.ts';
import type { Stage } from './stage.ts';
import { converse, lookAround } from './stories.ts';

export interface MonthOptions {
  /** How many in the whole month. */
  readonly conversations: number;
  readonly days: number;
  readonly seed: number;
  /** The present: the month ends here. */
  readonly until: number;
  readonly clock: { now: number };
  /** Of the password with which colleagues who are new sign in. */
  readonly passwordHash: string;
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: {
    readonly at: number;
    readonly begun: number;
    readonly of: number;
  }) => void;
}

const dayMs = 86_400_000;
/** For every conversation, so many visits in which nobody asks. */
const quietVisits = 2;

/**
 * Lives through a month of the demo workspace by the same services that serve visitors and operators. What is there
 * already stays: a second run adds only the time since the newest conversation. Tells how many stories there were, and how many colleagues are new.
 */
export async function seedMonth(
  app: AppContext,
  options: MonthOptions,
): Promise<{ stories: number; newColleagues: number }> {
  const { clock, until, days, conversations } = options;
  const site = await findSiteByKey(app.db, SiteKey.parse(DEMO_SITE_KEY));
  if (!site) throw new Error('This database has no demo workspace; the seed is for a fresh one.');
  const newest = await findNewest(app, site);
  const begin = until - days * dayMs;
  const from = Math.max(begin, newest === null ? 0 : newest + 1);
  clock.now = from;
  const random = createRandom(options.seed ^ Math.floor(from / dayMs));
  const newColleagues = await inviteColleagues(app, site, options.passwordHash);
  const stage = await setStage(app, { site, clock, random });
  const share = (until - from) / (until - begin);
  const talks = drawArrivals(random, { from, to: until }, conversations * share).map((at) => ({
    at,
    begin: () => converse(stage, drawPlan(random, at)),
  }));
  const walks = drawArrivals(random, { from, to: until }, conversations * quietVisits * share).map((at) => ({
    at,
    begin: () => lookAround(stage, drawPlan(random, at)),
  }));
  const stories = [...talks, ...walks];
  const of = stories.length;
  const onBegin = (begun: number): void => options.onProgress({ at: clock.now, begun, of });
  await play(stories, { clock, until, isStopped: options.isStopped, onBegin });
  await app.visits.beat();
  await app.db.deleteFrom('operator_connections').where('node_id', '=', app.nodeId).execute();
  return { stories: of, newColleagues };
}

async function findNewest({ db }: AppContext, { id }: SiteRecord): Promise<number | null> {
  const row = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.max('started_at').as('newest'))
    .where('site_id', '=', id)
    .executeTakeFirst();
  return row?.newest ?? null;
}

/** Adds the colleagues who are not there yet; they need no join link. */
async function inviteColleagues(
  app: AppContext,
  { workspaceId }: SiteRecord,
  passwordHash: string,
): Promise<number> {
  const teams = await app.teams.all(workspaceId);
  const known = new Set((await app.operators.all(workspaceId)).map(({ email }) => email));
  const missing = colleagues.filter(({ email }) => !known.has(email));
  for (const { name, email, role, teams: names } of missing) {
    const draft = { name, email, role, capacity: 6, teamIds: names.map((team) => idOf(teams, team)) };
    const { operator } = must(await app.operators.invite(workspaceId, draft));
    await app.db
      .updateTable('operators')
      .set({ password_hash: passwordHash })
      .where('id', '=', operator.id)
      .execute();
  }
  return missing.length;
}

async function setStage(
  app: AppContext,
  { site, clock, random }: Pick<Stage, 'site' | 'clock' | 'random'>,
): Promise<Stage> {
  const { workspaceId } = site;
  const known = await app.operators.all(workspaceId);
  const operators = colleagues.flatMap(({ email }): OperatorAuthor[] => {
    const operator = known.find((one) => one.email === email);
    if (!operator) return [];
    const { id, name, role, teamIds } = operator;
    return [{ kind: 'operator', id, workspaceId, name, role, teamIds }];
  });
  for (const { id: operatorId } of operators) {
    await app.presence.connected({ id: app.newId(), workspaceId, operatorId });
  }
  const supportId = idOf(await app.teams.all(workspaceId), 'Support');
  const triggers = await app.triggers.inForce(site);
  return { app, site, clock, random, operators, triggers, supportId, atHome: [], load: new Map() };
}

function idOf(teams: readonly Team[], name: string): TeamId {
  const team = teams.find((one) => one.name === name);
  if (!team) throw new Error(`The demo workspace has lost its team ${name}`);
  return team.id;
}
