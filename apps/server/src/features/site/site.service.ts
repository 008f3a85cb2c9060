import { median } from '@parley/kpi';
import { SiteId, SiteKey } from '@parley/protocol';
import type { PublicSite, Result, Site, TeamId, Welcome, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Announced } from './site.hours.service.ts';
import { newSiteKey } from './site.key.ts';
import { readOriginPattern } from '../../rules/origin-pattern.ts';
import type { SiteRecord } from './site.store.ts';
import { findSites, insertSite, updateSite } from './site.store.ts';
import { toPublicSite, toSite } from './site.views.ts';
import { findRecentAnswers, countWaiting } from './welcome.store.ts';

export type SiteDraft = Omit<Site, 'id' | 'key'>;
type Written = Promise<Result<Site, 'not_found' | 'bad_request'>>;

export interface SiteService {
  readonly all: (workspaceId: WorkspaceId) => Promise<Site[]>;
  readonly has: (workspaceId: WorkspaceId, id: SiteId) => Promise<boolean>;
  readonly add: (workspaceId: WorkspaceId, draft: SiteDraft) => Written;
  readonly change: (workspaceId: WorkspaceId, id: SiteId, draft: SiteDraft) => Written;
  readonly open: (site: SiteRecord) => PublicSite;
  /** Who can answer now, and how fast answers came of late. */
  readonly welcome: (site: SiteRecord) => Promise<Welcome>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly hasTeam: (workspaceId: WorkspaceId, id: TeamId) => Promise<boolean>;
  /** First names of those of the team who are online. */
  readonly namesOnline: (workspaceId: WorkspaceId, teamId: TeamId) => Promise<string[]>;
  /** Whether anybody is connected at all, away or in another team. */
  readonly isAnybodyConnected: (workspaceId: WorkspaceId) => Promise<boolean>;
  /** Whether the site is open, and when a message left now is answered. */
  readonly announcedOf: (id: SiteId) => Promise<Announced>;
  readonly onChange: () => void;
}

/** The newest answers that "usually" speaks of, how old they may be, and how many it takes to say anything. */
const answers = { most: 50, withinMs: 7 * 86_400_000, least: 3 } as const;

export function createSites({
  core,
  live,
  hasTeam,
  namesOnline,
  isAnybodyConnected,
  announcedOf,
  onChange,
}: Needs): SiteService {
  const { db, now } = core;
  function announce(workspaceId: WorkspaceId): void {
    onChange();
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'sites' });
  }

  async function check(
    workspaceId: WorkspaceId,
    draft: SiteDraft,
  ): Promise<Result<SiteDraft, 'not_found' | 'bad_request'>> {
    const name = draft.name.trim();
    if (name === '' || name.length > LIMITS.nameChars) return fail('bad_request', { detail: 'name' });
    if (!(await hasTeam(workspaceId, draft.teamId))) return fail('not_found', { detail: 'teamId' });
    const origins: string[] = [];
    for (const text of draft.origins) {
      const pattern = readOriginPattern(text);
      if (pattern === null)
        return fail('bad_request', { detail: `origins: "${text}" is not like https://shop.example` });
      if (!origins.includes(pattern)) origins.push(pattern);
    }
    return ok({ ...draft, name, origins });
  }

  /** Every open panel asks every few seconds; those who ask in the same moment share an answer. */
  const asked = new Map<SiteId, Promise<Welcome>>();

  async function findWelcome({ id, workspaceId, teamId }: SiteRecord): Promise<Welcome> {
    const since = now() - answers.withinMs;
    const times = await findRecentAnswers(db, { workspaceId, teamId, since, most: answers.most });
    const operators = await namesOnline(workspaceId, teamId);
    const waiting = await countWaiting(db, { workspaceId, teamId });
    const usualAnswerMs = times.length < answers.least ? null : median(times);
    const isAnybodyThere = operators.length > 0 || (await isAnybodyConnected(workspaceId));
    const sendsMail = core.mailer.isThere;
    const told = {
      operators,
      isAnybodyThere,
      usualAnswerMs,
      answersCounted: times.length,
      waiting,
      sendsMail,
    };
    return { ...told, ...(await announcedOf(id)) };
  }

  return {
    all: async (workspaceId) => (await findSites(db, workspaceId)).map(toSite),
    has: async (workspaceId, id) => (await findSites(db, workspaceId)).some((site) => site.id === id),
    async add(workspaceId, draft) {
      const checked = await check(workspaceId, draft);
      if (!checked.ok) return checked;
      const site = {
        ...checked.value,
        workspaceId,
        id: SiteId.parse(core.newId()),
        key: SiteKey.parse(newSiteKey(checked.value.name)),
      };
      await insertSite(db, site);
      announce(workspaceId);
      return ok(toSite(site));
    },
    async change(workspaceId, id, draft) {
      const checked = await check(workspaceId, draft);
      if (!checked.ok) return checked;
      const site = await updateSite(db, { ...checked.value, workspaceId, id });
      if (!site) return fail('not_found');
      announce(workspaceId);
      return ok(toSite(site));
    },
    open: toPublicSite,
    welcome(site) {
      const answer = asked.get(site.id) ?? findWelcome(site).finally(() => asked.delete(site.id));
      asked.set(site.id, answer);
      return answer;
    },
  };
}
