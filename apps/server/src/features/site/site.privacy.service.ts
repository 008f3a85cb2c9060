import type { Result, RouteReply, SitePrivacy } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { newToken } from '../../tokens.ts';
import type { AuditService, Colleague } from '../audit/audit.service.ts';
import { changeSecret, findPrivacy, findSecret, writePrivacy } from './site.privacy.store.ts';
import type { NamedSite } from './site.privacy.store.ts';
import type { SiteRecord } from './site.store.ts';

type Told = Promise<Result<RouteReply<'GET /v1/sites/:siteId/privacy'>, 'not_found' | 'bad_request'>>;

/** What a site does with what it knows about people, and who may vouch for them. */
export interface SitePrivacyService {
  readonly read: (site: NamedSite) => Told;
  readonly change: (site: NamedSite, privacy: SitePrivacy, by: Colleague) => Told;
  /** A new secret; an old one and all it has vouched for end at once. */
  readonly makeSecret: (site: NamedSite, by: Colleague) => Promise<Result<{ secret: string }, 'not_found'>>;
  readonly secretOf: (site: SiteRecord) => Promise<string | null>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly onChange: () => void;
  /** Ends the connections of those who may not use the chat any more. */
  readonly endOldConnections: () => Promise<void>;
}

export function createSitePrivacy(needs: Needs): SitePrivacyService {
  const { core, live, audit, onChange, endOldConnections } = needs;
  const { db } = core;

  async function read(site: NamedSite): Told {
    const found = await findPrivacy(db, site);
    return found ? ok({ ...found.privacy, hasIdentitySecret: found.hasIdentitySecret }) : fail('not_found');
  }

  return {
    read,
    secretOf: ({ id }) => findSecret(db, id),
    async change(site, privacy, by) {
      const before = await findPrivacy(db, site);
      if (!before) return fail('not_found');
      if (privacy.requiresIdentity && !before.hasIdentitySecret)
        return fail('bad_request', { detail: 'make the identity secret first' });
      await db.transaction().execute(async (transaction) => {
        await writePrivacy(transaction, site, privacy);
        await audit.note(
          { workspaceId: site.workspaceId, kind: 'site.privacy', by, facts: factsOf(before.name, privacy) },
          transaction,
        );
      });
      onChange();
      live.toWorkspace(site.workspaceId, 'settings.changed', { what: 'sites' });
      await endOldConnections();
      return read(site);
    },
    async makeSecret(site, by) {
      const found = await findPrivacy(db, site);
      if (!found) return fail('not_found');
      const secret = newToken();
      const ended = await changeSecret(db, site, secret);
      const facts = { site: found.name, ended: ended.length };
      await audit.note({ workspaceId: site.workspaceId, kind: 'identity.secret', by, facts });
      for (const hash of ended) live.endVisitorToken(hash);
      live.toWorkspace(site.workspaceId, 'settings.changed', { what: 'sites' });
      return ok({ secret });
    },
  };
}

const factsOf = (site: string, { requiresIdentity, retentionDays, shortensAddresses }: SitePrivacy) => ({
  site,
  requiresIdentity: requiresIdentity ? 'yes' : 'no',
  retentionDays,
  shortensAddresses: shortensAddresses ? 'yes' : 'no',
});
