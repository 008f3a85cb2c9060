import type {
  OperatorId,
  Result,
  RoutingTrial,
  SiteHours,
  SiteId,
  TeamId,
  TopicId,
  WorkspaceId,
} from '@parley/protocol';
import { rank, STANDARD_WEIGHT } from '@parley/routing';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import { openStateAt } from '../../rules/opening-hours.ts';
import { namesOrigin } from '../../rules/origin-pattern.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { findPeople, findRouting } from './routing.store.ts';

interface Terms {
  readonly siteId: SiteId | null;
  readonly pageUrl: string;
  readonly topicId: TopicId | null;
  readonly teamId: TeamId | null;
  readonly at: number;
  readonly knownTo: OperatorId | null;
}

export interface RoutingTrials {
  /** To whom a conversation on these terms would be offered. */
  readonly run: (workspaceId: WorkspaceId, terms: Terms) => Promise<Result<RoutingTrial, 'not_found'>>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now'>;
  readonly sitesNow: () => Promise<readonly SiteRecord[]>;
  readonly hoursOf: (siteId: SiteId) => Promise<SiteHours>;
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** The site that the page names; one that may be used on any page stands in. */
function siteOf(sites: readonly SiteRecord[], { siteId, pageUrl }: Terms): SiteRecord | undefined {
  if (siteId !== null) return sites.find(({ id }) => id === siteId);
  const origin = originOf(pageUrl);
  const named = origin === null ? undefined : sites.find(({ origins }) => namesOrigin(origins, origin));
  return named ?? sites.find(({ origins }) => origins.length === 0);
}

/** Where a conversation on these terms waits, and which rule says so. */
function queueOf(
  site: SiteRecord,
  { topicId, teamId }: Terms,
): { rule: RoutingTrial['rule']; teamId: TeamId } {
  if (teamId !== null) return { rule: 'team', teamId };
  const topic = site.form.topics.find(({ id }) => id === topicId);
  return topic?.teamId ? { rule: 'topic', teamId: topic.teamId } : { rule: 'site', teamId: site.teamId };
}

export function createRoutingTrials({ core, sitesNow, hoursOf }: Needs): RoutingTrials {
  return {
    async run(workspaceId, terms) {
      const sites = (await sitesNow()).filter((site) => site.workspaceId === workspaceId);
      const site = siteOf(sites, terms);
      if (!site) return fail('not_found', { detail: 'siteId' });
      const { rule, teamId } = queueOf(site, terms);
      const team = await findRouting(core.db, { workspaceId, teamId });
      if (!team) return fail('not_found', { detail: 'teamId' });
      const { hours } = await hoursOf(site.id);
      const people = await findPeople(core.db, workspaceId, core.now());
      const known = new Map(people.map((person) => [person.id, person]));
      const knownTo = team.routing.prefersKnown ? terms.knownTo : null;
      return ok({
        asOf: core.now(),
        site: { id: site.id, name: site.name, isByPage: terms.siteId === null },
        rule,
        team: { id: teamId, name: team.name },
        hours: hours === null ? 'none' : openStateAt(hours, terms.at).isOpen ? 'open' : 'closed',
        routing: team.routing,
        people: rank({ teamId, asked: [], knownTo }, people).flatMap(({ id, place, why }) => {
          const person = known.get(id);
          if (!person) return [];
          const { name, busy: concurrency, capacity, weights } = person;
          const weight = weights.get(teamId) ?? STANDARD_WEIGHT;
          return [{ operatorId: id, name, place, why, concurrency, capacity, weight }];
        }),
      });
    },
  };
}
