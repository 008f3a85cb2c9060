import type { Story } from './stories.ts';

interface Scene {
  at: number;
  readonly story: Story;
}

export interface Beginning {
  readonly at: number;
  readonly begin: () => Story;
}

interface Direction {
  readonly clock: { now: number };
  /** Nothing happens after this instant: what would, happens then. */
  readonly until: number;
  /** Asked before each story; after the first yes no more begin, and those that have begun come to their end. */
  readonly isStopped: () => boolean;
  readonly onBegin: (begun: number) => void;
}

/** Plays stories side by side in order of their time, the clock jumping from one event to the next. */
export async function play(
  beginnings: readonly Beginning[],
  { clock, until, isStopped, onBegin }: Direction,
): Promise<void> {
  const running: Scene[] = [];
  const waiting = [...beginnings].sort((a, b) => b.at - a.at);
  let begun = 0;

  for (;;) {
    const next = waiting.at(-1);
    const soonest = running.reduce<Scene | null>(
      (first, scene) => (first && first.at <= scene.at ? first : scene),
      null,
    );
    if (next && (!soonest || next.at < soonest.at)) {
      waiting.pop();
      if (isStopped()) waiting.length = 0;
      else running.push({ at: next.at, story: next.begin() });
      onBegin((begun += 1));
      continue;
    }
    if (!soonest) return;
    clock.now = Math.max(clock.now, Math.min(soonest.at, until));
    const step = await soonest.story.next();
    if (step.done) running.splice(running.indexOf(soonest), 1);
    else soonest.at = clock.now + step.value;
  }
}
