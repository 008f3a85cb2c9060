import type {
  Invitation,
  Operator,
  Result,
  RouteReply,
  TeamId,
  VisitId,
  WorkspaceId,
} from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Bus } from '../../live/bus.ts';
import { fail, ok } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { findUnshown } from './invitation.store.ts';
import type { VisitService } from './visit.service.ts';
import { createWatchers, isNews } from './visit.watchers.ts';
import type { Watcher } from './visit.watchers.ts';

type Answer = RouteReply<'POST /v1/sites/:siteKey/watch'>;

export interface Watch {
  readonly site: SiteRecord;
  readonly visitId: VisitId;
  readonly freeOperators: number | null;
  /** Aborted when the page does not wait any more. */
  readonly gone: AbortSignal;
}

/** Holds a page's question until there is something to tell. Memory only wakes; every answer is read from the database. */
export interface WatchService {
  readonly ask: (watch: Watch) => Promise<Result<Answer, 'not_found' | 'rate_limited'>>;
  readonly wake: (visitId: VisitId) => void;
  /** Compares all held questions with the database, which other servers write too. */
  readonly look: () => Promise<void>;
  /** How many questions are held now. */
  readonly held: () => number;
}

interface Needs {
  readonly core: Core;
  readonly bus: Bus;
  readonly visits: VisitService;
  readonly freeOperators: (workspaceId: WorkspaceId, teamId: TeamId) => Promise<readonly Operator[]>;
  readonly mostHeld: number;
}

export function createWatch({ core, bus, visits, freeOperators, mostHeld }: Needs): WatchService {
  const watchers = createWatchers(mostHeld);
  bus.hear('visit.woken', ({ visitId }) => watchers.wake(visitId));
  /** Handed out and not reported as shown: no news when the same page asks again. */
  const handedOut = new Map<VisitId, Invitation['id']>();

  async function answer({ site, visitId }: Pick<Watch, 'site' | 'visitId'>): Promise<Answer> {
    const invitation = (await findUnshown(core.db, [visitId])).get(visitId) ?? null;
    handedOut.delete(visitId);
    if (invitation) handedOut.set(visitId, invitation.id);
    const [oldest] = handedOut.keys();
    if (handedOut.size > mostHeld && oldest !== undefined) handedOut.delete(oldest);
    const free = await freeOperators(site.workspaceId, site.teamId);
    return { invitation, freeOperators: free.length };
  }

  const fresh = (visitId: VisitId, invitation: Invitation | null | undefined): Invitation | null =>
    invitation && handedOut.get(visitId) !== invitation.id ? invitation : null;

  async function lookAtTeam([first, ...others]: readonly Watcher[]): Promise<void> {
    if (!first) return;
    const free = (await freeOperators(first.workspaceId, first.teamId)).length;
    const all = [first, ...others];
    const unshown = await findUnshown(
      core.db,
      all.map(({ visitId }) => visitId),
    );
    for (const { visitId, known } of all) {
      if (isNews(known, free, fresh(visitId, unshown.get(visitId)))) watchers.wake(visitId);
    }
  }

  return {
    async ask({ site, visitId, freeOperators: known, gone }) {
      const visit = await visits.find(site, visitId);
      if (!visit) return fail('not_found');
      await visits.seen(visit);
      const before = handedOut.get(visitId);
      const first = await answer({ site, visitId });
      const isFresh = first.invitation !== null && first.invitation.id !== before;
      if (isNews(known, first.freeOperators, isFresh ? first.invitation : null)) return ok(first);
      const watcher = { visitId, siteId: site.id, workspaceId: site.workspaceId, teamId: site.teamId, known };
      const signals = [gone, core.closing];
      const wasHeld = await watchers.hold(watcher, { holdMs: LIMITS.watchHoldMs, signals });
      if (!wasHeld) return fail('rate_limited', { retryAfterMs: LIMITS.watchHoldMs });
      // Nobody reads this; an invitation that was not handed out stays news.
      if (gone.aborted) return ok({ invitation: null, freeOperators: 0 });
      return ok(await answer({ site, visitId }));
    },
    wake(visitId) {
      watchers.wake(visitId);
      bus.tell('visit.woken', { visitId });
    },
    held: () => watchers.all().length,
    async look() {
      const byTeam = Map.groupBy(watchers.all(), ({ workspaceId, teamId }) => `${workspaceId} ${teamId}`);
      for (const team of byTeam.values()) await lookAtTeam(team);
    },
  };
}
