import type { Questions, Result, SiteForm, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { openQuestions } from '../../form/form.ts';
import { findForm, findKnown, writeForm } from './site.form.store.ts';
import type { NamedSite } from './site.privacy.store.ts';
import type { SiteRecord } from './site.store.ts';

/** What a site asks before the first message. */
export interface SiteFormService {
  readonly read: (site: NamedSite) => Promise<Result<SiteForm, 'not_found'>>;
  readonly change: (site: NamedSite, form: SiteForm) => Promise<Result<SiteForm, 'not_found'>>;
  /** What is left to ask; of somebody unknown everything. */
  readonly questions: (site: SiteRecord, visitorId: VisitorId | null) => Promise<Questions>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly hasTeams: (workspaceId: WorkspaceId, ids: readonly TeamId[]) => Promise<boolean>;
  readonly onChange: () => void;
}

export function createSiteForm({ core, live, hasTeams, onChange }: Needs): SiteFormService {
  const { db } = core;
  return {
    async read(site) {
      const form = await findForm(db, site);
      return form ? ok(form) : fail('not_found');
    },
    async change(site, form) {
      const teams = form.topics.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
      if (!(await findForm(db, site)) || !(await hasTeams(site.workspaceId, teams))) return fail('not_found');
      await writeForm(db, site, form);
      onChange();
      live.toWorkspace(site.workspaceId, 'settings.changed', { what: 'sites' });
      return ok(form);
    },
    async questions({ form }, visitorId) {
      const { privacyUrl } = form;
      const { known, isTalking } = visitorId
        ? await findKnown(db, visitorId)
        : { known: null, isTalking: false };
      if (isTalking) return { fields: [], topics: [], privacyUrl };
      const { fields, topics } = openQuestions(form, known);
      const asked = topics.map(({ id, label, subtopics }) => ({ id, label, subtopics }));
      return { fields: [...fields], topics: asked, privacyUrl };
    },
  };
}
