import { request } from '../connection/request.ts';
import { serverNow } from '../panel/server-clock.ts';
import { timeName } from './call-words.ts';
import type { ExtrasHost } from './extras-host.ts';
import type { SayExtra } from './words.ts';

const dayMs = 86_400_000;
const longestTimerMs = 2 ** 31 - 1;

/**
 * What was refused because its author may not write for now goes back into the field, and one calm line says until when. Nothing
 * is tried again by itself.
 */
export function openBlocked(host: ExtrasHost, say: SayExtra): void {
  const { bridge, store: panel, thread, door } = host;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTaking = false;

  async function tell(): Promise<void> {
    const token = await (await door.open()).token();
    const answer = token.ok
      ? await request('GET /v1/visitor/block', { base: bridge.base, token: token.value })
      : token;
    const until = answer.ok ? answer.value.block?.until : null;
    clearTimeout(timer);
    // Over by now: it can be sent again.
    if (until === undefined) return panel.set({ notice: undefined });
    panel.set({
      notice: until === null ? say('blocked') : say('blockedUntil', { time: nameOf(bridge.language, until) }),
    });
    if (until !== null)
      timer = setTimeout(
        () => panel.set({ notice: undefined }),
        Math.min(Math.max(0, until - serverNow()), longestTimerMs),
      );
  }

  function look(): void {
    if (isTaking) return;
    const refused = thread
      .get()
      .outbox.filter(({ state, error }) => state === 'refused' && error?.code === 'visitor_blocked');
    if (refused.length === 0) return;
    // Each one that is taken is told here again.
    isTaking = true;
    const texts = refused.map(({ item }) => door.courier?.takeBack(item.id) ?? '');
    isTaking = false;
    host.field()?.insert(texts.filter(Boolean).join('\n'));
    void tell();
  }

  const stop = thread.subscribe(look);
  bridge.signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  look();
}

/** With its date where the weekday would say too little. */
const nameOf = (language: ExtrasHost['bridge']['language'], until: number): string =>
  until - serverNow() < 6 * dayMs
    ? timeName(language, until)
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(until);
