import type { Result } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import { hashToken, newToken } from '../../tokens.ts';
import { findByEmail, findKnown } from './account.store.ts';
import type { Known, Person } from './account.store.ts';
import type { Guesses } from './guesses.ts';
import { deleteLinks, insertLink } from './link.store.ts';
import { resetMail } from './texts/reset-mail.ts';

const hourMs = 3_600_000;
/** How long a link to join and one to choose a new password last. */
const lastsMs = { join: 7 * 24 * hourMs, reset: hourMs } as const;

export interface Link {
  /** Under the address of this server's own settings; never under one that a request named. */
  readonly url: string;
  readonly expiresAt: number;
}

export interface Links {
  /** A link to join, or to choose a new password for whoever has one. Links made before lead nowhere from now on. */
  readonly create: (person: Person) => Promise<Result<Link, 'not_found'>>;
  readonly createByEmail: (email: string) => Promise<Result<Link, 'not_found'>>;
  /** Whether anybody may ask now; the same for every address, known or not. */
  readonly mayAskFor: (email: string) => Promise<Result<true, 'rate_limited'>>;
  /** Mails a link to whoever has this address and a password. Nobody waits for it. */
  readonly mailReset: (email: string) => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly guesses: Guesses;
}

export function createLinks({ core, guesses }: Needs): Links {
  const { db, now } = core;

  async function insert({ id, workspaceId, passwordHash }: Known): Promise<Link> {
    const purpose = passwordHash === null ? 'join' : 'reset';
    const token = newToken();
    const expiresAt = now() + lastsMs[purpose];
    await insertLink(db, { id, workspaceId, tokenHash: hashToken(token), purpose, expiresAt });
    // After the hash: it never reaches a server's access log or a Referer.
    return { url: `${core.linkOrigin()}/console/#/${purpose}/${token}`, expiresAt };
  }

  async function createFor(known: Known | null): Promise<Result<Link, 'not_found'>> {
    if (!known?.isActive) return fail('not_found');
    await deleteLinks(db, known.id);
    return ok(await insert(known));
  }

  return {
    create: async (person) => createFor(await findKnown(db, person)),
    createByEmail: async (email) => createFor(await findByEmail(db, email)),
    mayAskFor: (email) => guesses.take(email.toLowerCase()),
    async mailReset(email) {
      const known = await findByEmail(db, email);
      if (!known?.isActive || known.passwordHash === null) return;
      // Links from before stay: whoever asks in another's name must not spoil what that other is about to use.
      const { url } = await insert(known);
      await core.mailer.send({ to: known.email, ...resetMail(known.locale ?? 'en', url) });
    },
  };
}
