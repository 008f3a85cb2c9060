import { VisitorId } from '@parley/protocol';
import type { Locale, Result, RouteReply, VisitId } from '@parley/protocol';
import { maskCards } from '@parley/plain-text';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { hashToken } from '../../tokens.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { Blocking } from '../block/block.bearing.ts';
import { findOrMake } from './visitor.identity.store.ts';
import type { Person, Vouchers } from './visitor.people.store.ts';
import type { Statement } from './visitor.statement.ts';
import { readStatement } from './visitor.statement.ts';
import { findVisitorByToken } from './visitor.store.ts';
import { endToken, extendToken, issueToken } from './visitor.token.store.ts';

type Identified = RouteReply<'POST /v1/sites/:siteKey/identify'>;

export interface Introduction {
  readonly statement: string;
  readonly visitId: VisitId | null;
  readonly language: Locale;
  /** What this browser has shown until now. */
  readonly token: string | null;
}

/** People whom an owner's server vouches for. */
export interface IdentityService {
  readonly identify: (
    site: SiteRecord,
    introduction: Introduction,
  ) => Promise<Result<Identified, 'identity_refused'>>;
  /** This browser is nobody any more. */
  readonly forget: (tokenHash: string) => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly secretOf: (site: SiteRecord) => Promise<string | null>;
  readonly vouch: (person: Person, said: Vouchers) => Promise<void>;
  readonly carryBlock: Blocking['carry'];
}

export function createIdentity({ core, live, secretOf, vouch, carryBlock }: Needs): IdentityService {
  const { db, now } = core;

  /** The way in of this browser: the one it has, for longer, where it is this visitor's; or a new one. */
  async function letIn(
    site: SiteRecord,
    { visitorId, token, until }: { visitorId: VisitorId; token: string | null; until: number },
  ): Promise<string> {
    const shown = token === null ? null : await findVisitorByToken(db, token, now());
    if (token !== null && shown?.id === visitorId && shown.isSigned) {
      await extendToken(db, shown.tokenHash, until);
      return token;
    }
    if (shown) await forget(shown.tokenHash);
    const belongs = { workspace_id: site.workspaceId, site_id: site.id, visitor_id: visitorId };
    return issueToken(db, belongs, { now: now(), until });
  }

  async function forget(tokenHash: string): Promise<void> {
    await endToken(db, tokenHash);
    live.endVisitorToken(tokenHash);
  }

  async function findFor(
    site: SiteRecord,
    statement: Statement,
    { token, visitId, language }: Introduction,
  ): Promise<VisitorId> {
    const shown = token === null ? null : await findVisitorByToken(db, token, now());
    const here = shown?.siteId === site.id && !shown.isSigned ? shown.id : null;
    const newId = VisitorId.parse(core.newId());
    const id = await findOrMake(db, { site, statement, here, newId, visitId, language, now: now() });
    // Signing in is no way out of a block, nor into somebody else's good name.
    if (shown?.siteId === site.id) await carryBlock(shown.id, id);
    // Its unsigned ways in have ended with that; what hangs on them does too.
    if (id === here && token !== null) live.endVisitorToken(hashToken(token));
    return id;
  }

  return {
    forget,
    async identify(site, introduction) {
      const secret = await secretOf(site);
      if (secret === null) return fail('identity_refused', { detail: 'the site has no identity secret' });
      const read = await readStatement(introduction.statement, { secret, audience: site.key, now: now() });
      if (!read.ok) return read;
      const { name, email, until } = read.value;
      const visitorId = await findFor(site, read.value, introduction);
      await vouch(
        { workspaceId: site.workspaceId, visitorId },
        {
          at: now(),
          ...(name !== undefined && { name: maskCards(name) }),
          ...(email !== undefined && { email }),
        },
      );
      const token = await letIn(site, { visitorId, token: introduction.token, until });
      return ok({ visitorId, token, expiresAt: until });
    },
  };
}
