import { userEvent } from 'vitest/browser';

/** Puts the mouse into the corner: where an earlier test left it, moving to the same place again would be no move. */
export const parkPointer = (): Promise<void> =>
  userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
