import { SiteContacts } from '@parley/protocol';
import type { Result, SiteId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';

type Told = Promise<Result<SiteContacts, 'not_found'>>;

/** Other ways to reach the owner of a site. */
export interface SiteContactsService {
  readonly of: (siteId: SiteId) => Promise<SiteContacts>;
  readonly read: (workspaceId: WorkspaceId, siteId: SiteId) => Told;
  readonly change: (workspaceId: WorkspaceId, siteId: SiteId, contacts: SiteContacts) => Told;
}

interface Needs {
  readonly core: Pick<Core, 'db'>;
  readonly hasSite: (workspaceId: WorkspaceId, id: SiteId) => Promise<boolean>;
}

const none: SiteContacts = { phone: null, email: null, links: [], hours: null };

export function createSiteContacts({ core: { db }, hasSite }: Needs): SiteContactsService {
  async function of(siteId: SiteId): Promise<SiteContacts> {
    const row = await db
      .selectFrom('site_contacts')
      .select('contacts_json')
      .where('site_id', '=', siteId)
      .executeTakeFirst();
    return row ? SiteContacts.parse(JSON.parse(row.contacts_json)) : none;
  }
  return {
    of,
    read: async (workspaceId, siteId) =>
      (await hasSite(workspaceId, siteId)) ? ok(await of(siteId)) : fail('not_found'),
    async change(workspaceId, siteId, contacts) {
      if (!(await hasSite(workspaceId, siteId))) return fail('not_found');
      const contacts_json = JSON.stringify(contacts);
      await db
        .insertInto('site_contacts')
        .values({ site_id: siteId, workspace_id: workspaceId, contacts_json })
        .onConflict((conflict) => conflict.column('site_id').doUpdateSet({ contacts_json }))
        .execute();
      return ok(contacts);
    },
  };
}
