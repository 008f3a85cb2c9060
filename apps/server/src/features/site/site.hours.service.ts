import type { Result, SiteHours, SiteId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { AuditService, Colleague } from '../audit/audit.service.ts';
import { afterOpenTime, openStateAt, openTimeBetween } from '../../rules/opening-hours.ts';
import type { OpenState } from '../../rules/opening-hours.ts';
import { findHours, findLeftAnswers, findNamedHours, writeHours } from './site.hours.store.ts';
import type { NamedSite } from './site.privacy.store.ts';

type Told = Promise<Result<SiteHours, 'not_found'>>;

/** When a site is answered. Whatever is said about times follows from here. */
export interface SiteHoursService {
  readonly read: (site: NamedSite) => Told;
  readonly change: (site: NamedSite, hours: SiteHours, by: Colleague) => Told;
  readonly of: (siteId: SiteId) => Promise<SiteHours>;
  readonly stateOf: (siteId: SiteId) => Promise<Announced>;
}

export interface Announced {
  readonly hours: OpenState | null;
  readonly answerBy: number | null;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
}

/** How many answers it takes to contradict the owner's promise, of how many, and how old they may be. */
const evidence = { least: 5, most: 20, withinMs: 30 * 86_400_000 } as const;

export function createSiteHours({ core, live, audit }: Needs): SiteHoursService {
  const { db, now } = core;

  /** The open time (ms) after which a message left now is answered: the owner's promise, unless nine in ten of late took longer. */
  async function replyTime(siteId: SiteId, { hours, replyWithinMs }: SiteHours): Promise<number | null> {
    if (hours === null || replyWithinMs === null) return null;
    const since = now() - evidence.withinMs;
    const answers = await findLeftAnswers(db, { siteId, since, most: evidence.most });
    if (answers.length < evidence.least) return replyWithinMs;
    const took = answers
      .map(({ leftAt, answeredAt }) => openTimeBetween(hours, leftAt, answeredAt))
      .toSorted((a, b) => a - b);
    return Math.max(replyWithinMs, took[Math.ceil(took.length * 0.9) - 1] ?? 0);
  }

  return {
    async read(site) {
      const found = await findNamedHours(db, site);
      return found ? ok(found.hours) : fail('not_found');
    },
    async change(site, hours, by) {
      const found = await findNamedHours(db, site);
      if (!found) return fail('not_found');
      await db.transaction().execute(async (transaction) => {
        await writeHours(transaction, site, hours);
        const facts = { site: found.name, timeZone: hours.hours?.timeZone ?? '-' };
        await audit.note({ workspaceId: site.workspaceId, kind: 'site.hours', by, facts }, transaction);
      });
      live.toWorkspace(site.workspaceId, 'settings.changed', { what: 'sites' });
      return ok(hours);
    },
    of: (siteId) => findHours(db, siteId),
    async stateOf(siteId) {
      const known = await findHours(db, siteId);
      if (known.hours === null) return { hours: null, answerBy: null };
      const withinMs = await replyTime(siteId, known);
      return {
        hours: openStateAt(known.hours, now()),
        answerBy: withinMs === null ? null : afterOpenTime(known.hours, now(), withinMs),
      };
    },
  };
}
