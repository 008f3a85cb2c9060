import type { PublicSite, Welcome } from '@parley/protocol';

const freshMs = 30_000;

/** Asks who is here and how fast they answer, unless that was asked a moment ago. Resolves to nothing when it cannot be known. */
export function createWelcome(base: string, site: PublicSite): () => Promise<Welcome | undefined> {
  let askedAt = -Infinity;
  let answer: Promise<Welcome | undefined> = Promise.resolve(undefined);
  return () => {
    if (performance.now() - askedAt < freshMs) return answer;
    askedAt = performance.now();
    answer = fetch(`${base}v1/sites/${site.key}/welcome`, { credentials: 'omit' }).then(
      (reply) => (reply.ok ? reply.json() : undefined),
      () => {
        askedAt = -Infinity;
        return undefined;
      },
    );
    return answer;
  };
}
