import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Mention, OpenPromise, Preferences } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import type { CommandContext } from '../../../commands/command.ts';
import { mentionsQuery } from '../../../live/queries/mentions.query.ts';
import { promisesQuery } from '../../../live/queries/promises.query.ts';
import { preferencesQuery } from '../../../live/queries/preferences.query.ts';
import { afterPaint } from '../../../shared/screen/after-paint.ts';
import { hasAttention } from '../../../shared/screen/use-attention.ts';
import { soundOf } from '../../../shared/sound/event-sounds.ts';
import { playSound, unlockSound } from '../../../shared/sound/tones.ts';
import { callsOf, type Call } from './alarm.ts';
import { createNotices } from './notices.ts';
import { inOneTab } from './one-tab.ts';
import { createRinging } from './ringing.ts';
import { useNoticeTexts } from './texts/use-notice-texts.ts';

const NAME = 'parley.alarm';
const LOOK_MS = 1_000;
/** A hand that moves is noticed this often. */
const SEE_MS = 250;

/** The key itself is to be on the screen first (ms). */
const AFTER_PAINT_MS = 40;

const GESTURES = ['pointerdown', 'keydown'] as const;
const SIGNS_OF_LIFE = ['pointermove', ...GESTURES] as const;

/** Soon after the gesture, of which browsers know for a while: to open the way to the loudspeaker takes long, and the first key is to be seen first. */
const unlock = (): void => void setTimeout(() => void unlockSound(), AFTER_PAINT_MS);

/** What rings may know, as it is at each look. */
interface Here {
  readonly context: CommandContext;
  readonly preferences: Pick<Preferences, 'sounds' | 'hidesText'>;
  readonly mentions: readonly Mention[] | undefined;
  readonly promises: readonly OpenPromise[] | undefined;
  readonly t: ReturnType<typeof useNoticeTexts>;
}

const AS_IT_COMES: Here['preferences'] = {};

const callsNow = ({ context: { sections, me, live }, mentions, promises }: Here): Call[] =>
  callsOf({ sections, me: me.operator, now: live.now(), mentions, promises });

/** Rings for what asks for the operator until somebody has seen it, in one tab only; and says so on the desktop when nobody looks. */
export function useAlarm(): void {
  const context = useCommandContext();
  const { data: preferences = AS_IT_COMES } = useQuery(preferencesQuery);
  const mentions = useQuery(mentionsQuery).data?.mentions;
  const promises = useQuery(promisesQuery).data?.promises;
  const t = useNoticeTexts();
  const latest = useRef<Here>({ context, preferences, mentions, promises, t });
  const seen = useRef(new Set<string>());
  useEffect(() => {
    latest.current = { context, preferences, mentions, promises, t };
  });

  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<readonly string[]>) =>
      data.forEach((key) => seen.current.add(key));
    let seenAt = -Infinity;
    let cancel = (): void => {};
    const see = (): void => {
      if (!hasAttention() || performance.now() - seenAt < SEE_MS) return;
      seenAt = performance.now();
      cancel();
      cancel = afterPaint(note);
    };
    const note = (): void => {
      const keys = callsNow(latest.current)
        .map(({ key }) => key)
        .filter((key) => !seen.current.has(key));
      if (keys.length === 0) return;
      keys.forEach((key) => seen.current.add(key));
      channel.postMessage(keys);
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, see, { passive: true, capture: true });
    for (const gesture of GESTURES) addEventListener(gesture, unlock, { once: true, capture: true });
    return () => {
      cancel();
      channel.close();
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, see, { capture: true });
      for (const gesture of GESTURES) removeEventListener(gesture, unlock, { capture: true });
    };
  }, []);

  useEffect(() => inOneTab(NAME, () => ringing(latest, seen.current)), []);
}

/** A message, or a note, in the conversation that the operator is looking at. */
function isRead({ event, conversation }: Call, { context: { place } }: Here): boolean {
  const openId = 'conversationId' in place ? place.conversationId : null;
  return (event === 'message' || event === 'mention') && conversation.id === openId && hasAttention();
}

/** Looks on until the returned function is called. */
function ringing(latest: { readonly current: Here }, seen: Set<string>): () => void {
  const ring = createRinging();
  const notices = createNotices();
  const look = (): void => {
    const { preferences, t } = latest.current;
    const calls = callsNow(latest.current);
    const unseen = calls.filter((call) => !seen.has(call.key) && !isRead(call, latest.current));
    // Of what is over nothing is remembered.
    const current = new Set(calls.map(({ key }) => key));
    for (const key of seen) if (!current.has(key)) seen.delete(key);
    const event = ring(unseen, Date.now());
    if (event) playSound(soundOf(event, preferences));
    notices.show(hasAttention() ? [] : unseen, { t, hidesText: preferences.hidesText === true });
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    notices.clear();
  };
}
