import { canReach, reaches, share } from '@parley/kpi';
import type { GoalBoard, OperatorId, TeamId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { AppContext } from '../../context.ts';
import type { Database } from '../../db/connection.ts';
import { inScope } from './board.store.ts';
import type { Scope } from './board.store.ts';

const spanMs = 30 * 86_400_000;

interface Sum {
  readonly reached: number;
  readonly whole: number;
}
const nothing: Sum = { reached: 0, whole: 0 };

/** Of the conversations that ended in the last 30 days, how many reached the goal that their team has now. */
export async function readGoals(
  { db, now, teams: service }: Pick<AppContext, 'db' | 'now' | 'teams'>,
  scope: Scope,
): Promise<GoalBoard> {
  const from = now() - spanMs;
  const teams = await service.all(scope.workspaceId);
  const ofTeams = new Map<TeamId, Sum>();
  const ofOperators = new Map<OperatorId, Sum>();
  let [unsaid, besides] = [0, 0];
  for (const row of await countEnds(db, scope, from)) {
    const goal = teams.find(({ id }) => id === row.team_id)?.goal;
    const count = Number(row.count);
    if (!goal) continue;
    if (row.outcome === null) unsaid += count;
    else if (!canReach(row.outcome)) besides += count;
    else {
      const more = { reached: reaches(goal, row.outcome) ? count : 0, whole: count };
      add(ofTeams, row.team_id, more);
      if (row.operator_id) add(ofOperators, row.operator_id, more);
    }
  }
  const isSupervisor = scope.role !== 'operator';
  const people = [...ofOperators.keys()].filter((id) => isSupervisor || id === scope.id);
  return {
    from,
    teams: teams.flatMap(({ id: teamId, name, goal }) =>
      goal && (isSupervisor || scope.teamIds.includes(teamId))
        ? [{ teamId, name, goal, ...claimed(ofTeams.get(teamId)) }]
        : [],
    ),
    operators: (await findNames(db, people))
      .map(({ id, name }) => ({ operatorId: id, name, ...claimed(ofOperators.get(id)) }))
      .sort((a, b) => b.whole - a.whole),
    unsaid,
    besides,
  };
}

function add<Id>(sums: Map<Id, Sum>, id: Id, more: Sum): void {
  const { reached, whole } = sums.get(id) ?? nothing;
  sums.set(id, { reached: reached + more.reached, whole: whole + more.whole });
}

/** Of too few nothing is claimed. */
const claimed = ({ reached, whole }: Sum = nothing) => ({
  reached,
  whole,
  share: whole < LIMITS.goalSampleLeast ? null : share(reached, whole),
});

const countEnds = (db: Database, scope: Scope, from: number) =>
  db
    .selectFrom('conversations')
    .select(({ fn }) => ['team_id', 'operator_id', 'outcome', fn.countAll<number>().as('count')])
    .where((eb) => inScope(eb, scope))
    .where('ended_at', 'is not', null)
    .where('ended_at', '>=', from)
    .groupBy(['team_id', 'operator_id', 'outcome'])
    .execute();

const findNames = async (db: Database, ids: readonly OperatorId[]) =>
  ids.length === 0 ? [] : db.selectFrom('operators').select(['id', 'name']).where('id', 'in', ids).execute();
