import { useEffect, useRef } from 'react';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { hasAttention } from '../../../shared/screen/use-attention.ts';
import { playTone, unlockSound } from '../../../shared/sound/tones.ts';
import { whoWaits, type Sections } from '../../../live/inbox.sections.ts';
import { alarmOf, callOf } from './alarm.ts';
import { inOneTab } from './one-tab.ts';

const NAME = 'parley.alarm';
const LOOK_MS = 1_000;
/** A call that nobody has seen rings again after so long. */
const REPEAT_MS = 5_000;

const GESTURES = ['pointerdown', 'keydown'] as const;
const SIGNS_OF_LIFE = ['pointermove', ...GESTURES] as const;

/** Rings for new conversations until somebody has seen them, and once more when a minute is over; in one tab only, and not while away. */
export function useAlarm(): void {
  const context = useCommandContext();
  const latest = useRef(context);
  const seen = useRef(new Set<string>());
  useEffect(() => {
    latest.current = context;
  });

  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<readonly string[]>) =>
      data.forEach((call) => seen.current.add(call));
    const see = (): void => {
      const calls = latest.current.sections.waiting.map(callOf).filter((call) => !seen.current.has(call));
      if (calls.length === 0 || !hasAttention()) return;
      calls.forEach((call) => seen.current.add(call));
      channel.postMessage(calls);
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, see, { passive: true, capture: true });
    for (const gesture of GESTURES) addEventListener(gesture, unlockSound, { once: true, capture: true });
    return () => {
      channel.close();
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, see, { capture: true });
      for (const gesture of GESTURES) removeEventListener(gesture, unlockSound, { capture: true });
    };
  }, []);

  useEffect(() => inOneTab(NAME, () => ringing(latest, seen.current)), []);
}

/** Unread messages in the operator's own conversations. */
const unreadOf = ({ mine }: Sections): number => mine.reduce((sum, { unread }) => sum + unread, 0);

function ringing(
  latest: { readonly current: ReturnType<typeof useCommandContext> },
  seen: ReadonlySet<string>,
): () => void {
  const rung = new Map<string, number>();
  const rungLate = new Set<string>();
  let unread = unreadOf(latest.current.sections);
  const look = (): void => {
    const { me, sections, live } = latest.current;
    const now = Date.now();
    const { unseen, late } = alarmOf({
      queue: sections.waiting,
      waiting: [...whoWaits(sections), ...sections.callbacks],
      seen,
      isAway: me.operator.presence === 'away',
      now: live.now(),
    });
    const isDue = unseen.some((call) => now - (rung.get(call) ?? 0) >= REPEAT_MS);
    const isLate = late.some((call) => !rungLate.has(call));
    for (const call of late) rungLate.add(call);
    const before = unread;
    unread = unreadOf(sections);
    if (isDue || isLate) {
      for (const call of unseen) rung.set(call, now);
      playTone(isLate ? 'late' : 'conversation');
    } else if (unread > before && !hasAttention()) playTone('message');
  };
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}
