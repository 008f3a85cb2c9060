import { useEffect, useState } from 'react';
import type { ConversationId } from '@parley/protocol';
import { afterPaint } from '../../../shared/screen/after-paint.ts';
import { rememberedScroll } from './scroll-places.ts';
import { placesOf, type Stretch } from './timeline.stretches.ts';

/** Up to so many stretches are drawn at once; of more these few first, which fill every screen, and then one after each paint. */
const [AT_ONCE, FIRST] = [4, 2];

/** Which stretches are drawn already: the newest, or those from the place on where it was left; a moment later all. */
export function useDrawn(
  conversationId: ConversationId,
  stretches: readonly Stretch[],
  isNamed: boolean,
): readonly Stretch[] {
  const [count, setCount] = useState(() => {
    if (stretches.length <= AT_ONCE || isNamed) return Infinity;
    const seq = rememberedScroll(conversationId)?.seq ?? Infinity;
    const at = stretches.findLastIndex(({ items }) => placesOf(items)[0] <= seq);
    // A place that is not loaded any more is not returned to.
    return Math.max(FIRST, at < 0 || seq === Infinity ? 0 : stretches.length - at + 1);
  });
  const isWhole = isNamed || count >= stretches.length;
  useEffect(
    // For good: what is loaded later is drawn as it comes.
    () => afterPaint(() => setCount((drawn) => (isWhole ? Infinity : drawn + 1))),
    [count, isWhole],
  );
  return isWhole ? stretches : stretches.slice(-count);
}
