import { currentStage } from '../panel/stage.ts';
import type { Say } from '../panel/panel-context.ts';

const dayMs = 86_400_000;

/** Today and yesterday by name. Other days need Intl, which is dear when first used, and they come after the first paint. */
export function dayName(say: Say, at: number, now: number): string {
  const day = new Date(at);
  if (day.toDateString() === new Date(now).toDateString()) return say('today');
  if (day.toDateString() === new Date(now - dayMs).toDateString()) return say('yesterday');
  const isThisYear = day.getFullYear() === new Date(now).getFullYear();
  return day.toLocaleDateString(currentStage().top.lang, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}
