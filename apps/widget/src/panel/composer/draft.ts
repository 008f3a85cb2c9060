import { recall, remember, storageName } from '../../loader/storage.ts';

const restMs = 250;

/** Unsent text, kept for this site over reloads, page moves and restarts of the browser. All tabs write the same one. */
export interface Draft {
  read(): string;
  /** Kept a moment later, so that typing stays quick. */
  write(text: string): void;
  /** Keeps what is not kept yet. */
  flush(): void;
}

/** `show` puts a text into the composer that another tab has written. */
export function createDraft(siteKey: string, signal: AbortSignal, show: (text: string) => void): Draft {
  const name = storageName(siteKey, 'draft');
  const stored = (): string => recall('localStorage', name) ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unkept: string | undefined;
  /** What this tab knows to be stored. */
  let seen = stored();
  const take = (text: string): void => {
    seen = text;
    show(text);
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (unkept === undefined) return;
    const [ours, theirs] = [unkept, stored()];
    unkept = undefined;
    // Another tab has written what was never shown here: neither takes the other's place.
    if (theirs && theirs !== seen && theirs !== ours) take(ours ? `${theirs}\n${ours}` : theirs);
    else seen = ours;
    remember('localStorage', name, seen || null);
  };
  window.addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key === name && unkept === undefined) take(newValue ?? '');
    },
    { signal },
  );
  return {
    read: () => unkept ?? stored(),
    write(text) {
      unkept = text;
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
  };
}
