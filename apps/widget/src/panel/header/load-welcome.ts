import type { PublicSite, Welcome } from '@parley/protocol';

/** Asked this often while somebody looks: with the 20 s that a vanished operator stays unnoticed at most, it is said within 25 s. */
const everyMs = 5_000;

/** Tells who is here and how fast they answer, now and again and again until stopped. Nothing is told when it cannot be known. */
export function followWelcome(base: string, site: PublicSite, tell: (welcome: Welcome) => void): () => void {
  const stop = new AbortController();
  const ask = async (): Promise<void> => {
    if (document.hidden) return;
    const { signal } = stop;
    try {
      const reply = await fetch(`${base}v1/sites/${site.key}/welcome`, { credentials: 'omit', signal });
      if (reply.ok) tell((await reply.json()) as Welcome);
    } catch {
      // No network: what was known stays, and the connection's own line says that there is none.
    }
  };
  const timer = setInterval(() => void ask(), everyMs);
  void ask();
  return () => {
    clearInterval(timer);
    stop.abort();
  };
}
