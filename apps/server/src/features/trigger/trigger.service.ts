import { TriggerId } from '@parley/protocol';
import type { PageRule, Result, Trigger, TriggerDraft, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { deleteTrigger, findTriggers, insertTrigger, updateTrigger } from './trigger.store.ts';

type Written = Promise<Result<Trigger, 'not_found'>>;

/** The rules by which pages invite visitors. */
export interface TriggerService {
  /** Those that a page of this site decides on now. */
  readonly inForce: (site: SiteRecord) => Promise<PageRule[]>;
  /** One in force of this name; letters' case does not matter. */
  readonly named: (site: SiteRecord, name: string) => Promise<PageRule | null>;
  readonly find: (site: SiteRecord, id: TriggerId) => Promise<Trigger | null>;
  readonly all: (workspaceId: WorkspaceId) => Promise<Trigger[]>;
  readonly add: (workspaceId: WorkspaceId, draft: TriggerDraft) => Written;
  readonly change: (workspaceId: WorkspaceId, trigger: Trigger) => Written;
  readonly remove: (workspaceId: WorkspaceId, id: TriggerId) => Promise<Result<Done, 'not_found'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly hasSite: (workspaceId: WorkspaceId, id: Trigger['siteId']) => Promise<boolean>;
}

export function createTriggers({ core, live, hasSite }: Needs): TriggerService {
  const { db } = core;
  const announce = (workspaceId: WorkspaceId): void =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'triggers' });
  return {
    async inForce(site) {
      if (!site.settings.livePresence) return [];
      const triggers = await findTriggers(db, { workspaceId: site.workspaceId, siteId: site.id });
      return triggers.filter(({ isEnabled }) => isEnabled).map(toPageRule);
    },
    async named(site, name) {
      const triggers = await findTriggers(db, { workspaceId: site.workspaceId, siteId: site.id });
      const wanted = name.toLowerCase();
      const found = triggers.find((one) => one.isEnabled && one.name.toLowerCase() === wanted);
      return found && site.settings.livePresence ? toPageRule(found) : null;
    },
    async find(site, id) {
      const [trigger] = await findTriggers(db, { workspaceId: site.workspaceId, siteId: site.id, id });
      return trigger ?? null;
    },
    all: (workspaceId) => findTriggers(db, { workspaceId }),
    async add(workspaceId, draft) {
      if (!(await hasSite(workspaceId, draft.siteId))) return fail('not_found', { detail: 'siteId' });
      const trigger = { ...draft, id: TriggerId.parse(core.newId()) };
      await insertTrigger(db, workspaceId, trigger);
      announce(workspaceId);
      return ok(trigger);
    },
    async change(workspaceId, trigger) {
      if (!(await hasSite(workspaceId, trigger.siteId))) return fail('not_found', { detail: 'siteId' });
      if (!(await updateTrigger(db, workspaceId, trigger))) return fail('not_found');
      announce(workspaceId);
      return ok(trigger);
    },
    async remove(workspaceId, id) {
      if (!(await deleteTrigger(db, workspaceId, id))) return fail('not_found');
      announce(workspaceId);
      return ok({});
    },
  };
}

/** Any page may read it, so it carries no name that the team gave it. */
const toPageRule = ({ name: _name, siteId: _siteId, ...rule }: Trigger): PageRule => rule;
