import type { WithLock } from '@parley/delivery';
import type { PublicSite, Result, VisitId } from '@parley/protocol';
import type { Language } from '../words/translation.ts';
import type { PageWords } from '../loader/script-tag.ts';
import { recall, remember, storageName } from '../loader/storage.ts';
import { request } from './request.ts';

interface Options {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  readonly words: PageWords;
  readonly withLock: WithLock;
  visitId(): VisitId | null;
}

/** Who the visitor is to the server: a token, kept by the page, or in memory where that is not allowed. */
export interface VisitorIdentity {
  token(): string | null;
  /** Whom the token names, as far as this browser knows. */
  visitor(): string | null;
  /** First use, or what the page says about who is here. All tabs together make one visitor. */
  become(): Promise<Result<string>>;
  /** The token's next one, of the same visitor. */
  keep(token: string): void;
  /** The server does not know this token (any more). */
  forget(token: string): void;
  /** Another tab has become a visitor, or has been forgotten. */
  onChange(listener: () => void): () => void;
}

export function createIdentity({ base, site, language, words, withLock, visitId }: Options): VisitorIdentity {
  const name = storageName(site.key, 'token');
  const visitorName = storageName(site.key, 'visitor');
  let unstored: string | null = null;
  /** The statement that the token was given for in this page. */
  let shown: string | undefined;
  const token = (): string | null => recall('localStorage', name) ?? unstored;
  const keep = (next: string): void => {
    remember('localStorage', name, next);
    unstored = next;
  };

  const ask = async (): Promise<Result<string>> => {
    const known = token();
    const { statement } = words;
    if (known !== null && (!statement || statement === shown)) return { ok: true, value: known };
    const common = { visitId: visitId(), language };
    const place = { base, siteKey: site.key };
    const answer = statement
      ? await request('POST /v1/sites/:siteKey/identify', {
          ...place,
          body: { statement, ...common },
          token: known,
        })
      : await request('POST /v1/sites/:siteKey/visitors', { ...place, body: common });
    if (!answer.ok) return answer;
    shown = statement;
    // First, so that who hears of the token knows already whose it is.
    remember('localStorage', visitorName, answer.value.visitorId);
    keep(answer.value.token);
    return { ok: true, value: answer.value.token };
  };

  return {
    token,
    keep,
    visitor: () => recall('localStorage', visitorName),
    async become() {
      let answer: Result<string> | undefined;
      await withLock(name, async () => {
        answer = await ask();
      });
      return answer ?? { ok: false, error: { code: 'internal', message: 'the lock was not given' } };
    },
    forget(old) {
      shown = undefined;
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
