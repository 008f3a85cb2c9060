import { ignore } from '../loader/guard.ts';
import { once } from '../panel/once.ts';
import type { WaitingHost } from '../waiting/waiting-part.tsx';

/** Brings what stands before who waits, as soon as somebody does or nobody is there. */
export function createWaitingDoor(host: WaitingHost): void {
  const load = once(async () => (await import('../waiting/waiting-part.tsx')).openWaiting(host));
  host.store.subscribe(() => {
    const { running, welcome } = host.store.get();
    if (running ? running.waitingSince : welcome?.operators.length === 0) load().catch(ignore);
  });
}
