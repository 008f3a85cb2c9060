import type { CoverageGap, SiteHours, SiteId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { openStateAt } from '../../rules/opening-hours.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { countWaiting, findPeople, findRouting } from './routing.store.ts';

export interface Coverage {
  /** Teams whose site is open now while nobody of them is online. Sites without hours promise nothing. */
  readonly gaps: (workspaceId: WorkspaceId) => Promise<{ asOf: number; gaps: CoverageGap[] }>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now'>;
  readonly sitesNow: () => Promise<readonly SiteRecord[]>;
  readonly hoursOf: (siteId: SiteId) => Promise<SiteHours>;
}

interface Open {
  readonly name: string;
  readonly closesAt: number | null;
}

/** The teams to which a site's conversations can go. */
const teamsOf = ({ teamId, form }: SiteRecord): ReadonlySet<TeamId> =>
  new Set([teamId, ...form.topics.flatMap((topic) => topic.teamId ?? [])]);

const earliest = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
};

export function createCoverage({ core, sitesNow, hoursOf }: Needs): Coverage {
  async function openTeams(workspaceId: WorkspaceId, now: number): Promise<Map<TeamId, Open[]>> {
    const open = new Map<TeamId, Open[]>();
    for (const site of await sitesNow()) {
      if (site.workspaceId !== workspaceId) continue;
      const { hours } = await hoursOf(site.id);
      const state = hours && openStateAt(hours, now);
      if (!state?.isOpen) continue;
      for (const teamId of teamsOf(site))
        open.set(teamId, [...(open.get(teamId) ?? []), { name: site.name, closesAt: state.closesAt }]);
    }
    return open;
  }

  return {
    async gaps(workspaceId) {
      const asOf = core.now();
      const open = await openTeams(workspaceId, asOf);
      const people = open.size === 0 ? [] : await findPeople(core.db, workspaceId, asOf);
      const here = (teamId: TeamId, presence: 'online' | 'away'): number =>
        people.filter((one) => one.presence === presence && one.weights.has(teamId)).length;
      const bare = [...open.keys()].filter((teamId) => here(teamId, 'online') === 0);
      const waiting = await countWaiting(core.db, bare);
      const gaps: CoverageGap[] = [];
      for (const teamId of bare) {
        const team = await findRouting(core.db, { workspaceId, teamId });
        const sites = open.get(teamId) ?? [];
        if (team)
          gaps.push({
            teamId,
            team: team.name,
            sites: sites.map(({ name }) => name),
            closesAt: earliest(sites.map(({ closesAt }) => closesAt)),
            away: here(teamId, 'away'),
            waiting: waiting.get(teamId) ?? 0,
          });
      }
      return { asOf, gaps };
    },
  };
}
