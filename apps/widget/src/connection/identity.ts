import type { WithLock } from '@parley/delivery';
import type { PublicSite, Result, VisitId } from '@parley/protocol';
import type { Language } from '@parley/i18n';
import { recall, remember, storageName } from '../loader/storage.ts';
import { request } from './request.ts';

interface Options {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  readonly withLock: WithLock;
  visitId(): VisitId | null;
}

/** Who the visitor is to the server: a token, kept by the page, or in memory where that is not allowed. */
export interface VisitorIdentity {
  token(): string | null;
  /** First use. All tabs together make one visitor. */
  become(): Promise<Result<string>>;
  /** The server does not know this token (any more). */
  forget(token: string): void;
  /** Another tab has become a visitor, or has been forgotten. */
  onChange(listener: () => void): () => void;
}

export function createIdentity({ base, site, language, withLock, visitId }: Options): VisitorIdentity {
  const name = storageName(site.key, 'token');
  let unstored: string | null = null;
  const token = (): string | null => recall('localStorage', name) ?? unstored;

  const ask = async (): Promise<Result<string>> => {
    const known = token();
    if (known !== null) return { ok: true, value: known };
    const address = `${base}v1/sites/${site.key}/visitors`;
    const answer = await request('POST /v1/sites/:siteKey/visitors', {
      address,
      body: { visitId: visitId(), language },
    });
    if (!answer.ok) return answer;
    remember('localStorage', name, answer.value.token);
    unstored = answer.value.token;
    return { ok: true, value: answer.value.token };
  };

  return {
    token,
    async become() {
      let answer: Result<string> | undefined;
      await withLock(name, async () => {
        answer = await ask();
      });
      return answer ?? { ok: false, error: { code: 'internal', message: 'the lock was not given' } };
    },
    forget(old) {
      if (token() !== old) return;
      unstored = null;
      remember('localStorage', name, null);
    },
    onChange(listener) {
      const onStorage = (event: StorageEvent): void => {
        if (event.key !== name) return;
        unstored = null;
        listener();
      };
      window.addEventListener('storage', onStorage);
      return () => window.removeEventListener('storage', onStorage);
    },
  };
}
