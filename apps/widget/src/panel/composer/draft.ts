import { recall, remember, storageName } from '../../loader/storage.ts';

const restMs = 250;

/** Unsent text, kept for this site over reloads and page moves. */
export interface Draft {
  read(): string;
  /** Kept a moment later, so that typing stays quick. */
  write(text: string): void;
  /** Keeps what is not kept yet. */
  flush(): void;
}

export function createDraft(siteKey: string): Draft {
  const name = storageName(siteKey, 'draft');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unkept: string | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (unkept !== undefined) remember('localStorage', name, unkept || null);
    unkept = undefined;
  };
  return {
    read: () => unkept ?? recall('localStorage', name) ?? '',
    write(text) {
      unkept = text;
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
  };
}
