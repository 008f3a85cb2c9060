import type { VisitorConversation, Welcome, Wish } from '@parley/protocol';

/** What stands above the composer. `address`: something was said, and nobody is there to answer it here. */
export type Stage = 'nothing' | 'standing' | 'offers' | 'receipt' | 'closed' | 'address';

interface Facts {
  readonly running: VisitorConversation | undefined;
  readonly welcome: Welcome | undefined;
  /** By the server's clock. */
  readonly now: number;
}

const isOpenWish = (wish: Wish | null | undefined): wish is Wish =>
  wish?.state === 'requested' || wish?.state === 'taken';

/** Nobody can answer now, so that waiting here would be in vain. */
export const isClosed = (welcome: Welcome | undefined): boolean =>
  welcome?.operators.length === 0 && (welcome.hours?.isOpen === false || !welcome.isAnybodyThere);

/** What is true of this moment, from the server's timestamps alone: a reload changes nothing. */
export function stageOf({ running, welcome, now }: Facts): Stage {
  if (!running) return isClosed(welcome) ? 'closed' : 'nothing';
  if (isOpenWish(running.wish)) return 'receipt';
  if (running.waitingSince === null) return 'nothing';
  if (isClosed(welcome)) return 'address';
  const waited = now - running.waitingSince;
  const { answerTargetMs: targetMs } = running;
  if (waited >= targetMs) return 'offers';
  return waited >= targetMs * 0.75 ? 'standing' : 'nothing';
}
