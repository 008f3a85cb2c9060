import { recall, remember, storageName } from '../loader/storage.ts';
import type { Thread } from '../thread/thread.ts';
import { countUnread } from '../thread/thread.ts';
import { chime, mayChime } from './chime.ts';
import type { ExtrasHost } from './extras-host.ts';
import { createPageTitle } from './page-title.ts';
import type { SayExtra } from './words.ts';

/** A tab in which the thread is looked at has so long (ms) to say so to the others before one of them makes a sound. */
const restMs = 150;
/** Of messages closer to each other (ms) only the first is heard. */
const closeMs = 1_000;

const newestAnswer = ({ entries }: Thread) =>
  entries.findLast(
    ({ kind, actor, seq }) => kind === 'message.added' && actor.kind !== 'visitor' && seq !== null,
  );

/** Whether sounds are wanted; they are, until the visitor has said otherwise. */
export const isSoundOn = (siteKey: string): boolean =>
  recall('localStorage', storageName(siteKey, 'sound')) === null;

export const setSound = (siteKey: string, isOn: boolean): void =>
  remember('localStorage', storageName(siteKey, 'sound'), isOn ? null : 'off');

/** Tells of answers that are not looked at: by a sound in one tab, and in the title of a page that is hidden. */
export function openNotices(
  { bridge, store: panel, thread }: ExtrasHost,
  say: SayExtra,
  sound: () => Promise<void> = chime,
): void {
  const { signal, site } = bridge;
  const page = bridge.root.ownerDocument;
  const title = createPageTitle(page, matchMedia('(prefers-reduced-motion: reduce)').matches);
  let heard = newestAnswer(thread.get().thread)?.at ?? 0;
  const isHidden = (): boolean => page.visibilityState === 'hidden';
  const isLookedAt = (): boolean => panel.get().isOpen && !isHidden() && page.hasFocus();

  /** Answers are told by one tab alone: the first one that says so to all of them. */
  const isFirst = (at: number): boolean => {
    const name = storageName(site.key, 'heard');
    if (at < Number(recall('localStorage', name)) + closeMs) return false;
    remember('localStorage', name, `${at}`);
    return true;
  };
  const tell = async (at: number): Promise<void> => {
    if (isLookedAt()) return void isFirst(at);
    if (!mayChime(page) || !isSoundOn(site.key)) return;
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const ring = (): unknown => !signal.aborted && isFirst(at) && void sound();
    // Not there on pages without encryption; two tabs in the very same instant both ring then.
    if (navigator.locks) await navigator.locks.request(storageName(site.key, 'heard'), ring);
    else ring();
  };

  const look = (): void => {
    const now = thread.get().thread;
    const newest = newestAnswer(now);
    if (newest && newest.at > heard) {
      heard = newest.at;
      void tell(newest.at);
    }
    const count = isHidden() ? countUnread(now) : 0;
    title.show(
      newest && count > 0
        ? `(${count}) ${say('writes', { name: newest.actor.name ?? site.name })}`
        : undefined,
    );
  };

  const stop = thread.subscribe(look);
  page.addEventListener('visibilitychange', look, { signal });
  // Before it is kept for the way back.
  window.addEventListener('pagehide', () => title.show(undefined), { signal });
  signal.addEventListener('abort', () => {
    stop();
    title.show(undefined);
  });
  look();
}
