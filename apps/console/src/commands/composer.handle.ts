/** The composer on the screen, for commands that write into it. */
export interface ComposerHandle {
  /** Puts text where the cursor is and leaves the cursor after it. */
  insert(text: string): void;
  focus(): void;
  hasFocus(): boolean;
  /** Selects the first occurrence of a text, so that typing replaces it. */
  select(text: string): void;
}

let current: ComposerHandle | null = null;

/** Makes this the composer that commands write into, until the returned function is called. */
export function registerComposer(handle: ComposerHandle): () => void {
  current = handle;
  return () => {
    if (current === handle) current = null;
  };
}

export const composer = (): ComposerHandle | null => current;
