import { SessionId } from '@parley/protocol';
import { parse } from 'bowser';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { hashToken, newToken } from '../../tokens.ts';
import type { Person } from './account.store.ts';
import { deleteSessions } from './session.end.store.ts';
import type { Ending } from './session.end.store.ts';
import { insertSession } from './session.store.ts';

/** The browser that asks: what it calls itself, and the session it may have had. */
export interface Browser {
  readonly userAgent: string | undefined;
  readonly oldToken: string | null;
}

export interface Sessions {
  /** Begins a session under a new token; the one that this browser had before ends. */
  readonly open: (person: Person, browser: Browser) => Promise<string>;
  /** Ends sessions and at once every connection that hangs on them; tells how many. */
  readonly end: (ending: Ending) => Promise<number>;
  /** Ends connections only: who may, comes back and sees what holds now. */
  readonly endConnections: (hashes: readonly string[]) => void;
}

export function createSessions(core: Core, live: Live): Sessions {
  function endConnections(hashes: readonly string[]): void {
    for (const hash of hashes) live.endSession(hash);
  }

  async function end(ending: Ending): Promise<number> {
    const hashes = await deleteSessions(core.db, ending);
    endConnections(hashes);
    return hashes.length;
  }

  return {
    end,
    endConnections,
    async open({ id, workspaceId }, { userAgent, oldToken }) {
      if (oldToken !== null) await end({ hash: hashToken(oldToken) });
      const token = newToken();
      await insertSession(core.db, {
        id,
        workspaceId,
        sessionId: SessionId.parse(core.newId()),
        tokenHash: hashToken(token),
        now: core.now(),
        ...nameOf(userAgent),
      });
      return token;
    },
  };
}

/** Longer ones are not from browsers; the cut bounds the work of the parser's patterns. */
const userAgentChars = 512;

function nameOf(userAgent: string | undefined): { browser: string | null; system: string | null } {
  const text = userAgent?.slice(0, userAgentChars).trim() ?? '';
  if (text === '') return { browser: null, system: null };
  const { browser, os } = parse(text);
  const version = browser.version?.split('.')[0];
  return {
    browser: browser.name ? [browser.name, version].filter(Boolean).join(' ').slice(0, 80) : null,
    system: os.name?.slice(0, 80) ?? null,
  };
}
