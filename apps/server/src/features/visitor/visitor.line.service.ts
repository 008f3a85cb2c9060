import { z } from 'zod';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import type { VisitorSocket } from '../../plugins/socket-types.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { isAdmitted } from './visitor.policy.ts';
import { findLiving, nextToken } from './visitor.token.store.ts';

/** Visitors' connections and the tokens they hang on. */
export interface VisitorLineService {
  /** Somebody has connected: an old token is followed by a new one. */
  readonly onConnect: (socket: VisitorSocket) => void;
  /** Ends the connections of this server whose token has ended, or whose site does not let them in any more. */
  readonly endOld: () => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly live: Pick<Live, 'connectedVisitors' | 'endVisitorToken'>;
  readonly sitesNow: () => Promise<readonly SiteRecord[]>;
}

const Shown = z.object({ token: z.string() });

export function createVisitorLine({ core, live, sitesNow }: Needs): VisitorLineService {
  const { db, now } = core;

  async function renew(socket: VisitorSocket): Promise<void> {
    const { token } = Shown.parse(socket.handshake.auth);
    const next = await nextToken(db, token, now());
    if (next !== null) socket.emit('token.renewed', { token: next });
  }

  return {
    onConnect(socket) {
      renew(socket).catch((error: unknown) =>
        core.log.error({ err: error }, 'A visitor’s token could not be renewed'),
      );
    },
    async endOld() {
      const connected = live.connectedVisitors();
      if (connected.length === 0) return;
      const sites = new Map((await sitesNow()).map((site) => [site.id, site]));
      const hashes = new Set(connected.map(({ visitor }) => visitor.tokenHash));
      const living = await findLiving(db, [...hashes], now());
      for (const { visitor } of connected) {
        const site = sites.get(visitor.siteId);
        const mayStay = living.has(visitor.tokenHash) && site !== undefined && isAdmitted(site, visitor);
        if (!mayStay) live.endVisitorToken(visitor.tokenHash);
      }
    },
  };
}
