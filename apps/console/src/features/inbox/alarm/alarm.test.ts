import { aCallback, aConversation, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { newCommandId } from '@parley/protocol/ids';
import type { Conversation } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../live/inbox.sections.ts';
import { callsOf } from './alarm.ts';
import { createRinging } from './ringing.ts';

const now = 1_000_000;
const me = anOperator({ presence: 'online' });
const calls = (conversations: readonly Conversation[], over: Partial<typeof me> = {}, at = now) =>
  callsOf({ sections: sectionsOf(conversations, me), me: { ...me, ...over }, now: at });
const events = (...given: Parameters<typeof calls>) => calls(...given).map(({ event }) => event);

describe('what asks for an operator', () => {
  it('is somebody new in the queue, and again when they wait anew', () => {
    const first = aConversation({ waitingSince: now });
    const [one] = calls([first]);
    const [other] = calls([{ ...first, waitingSince: now + 1 }]);
    expect(one?.event).toBe('queue');
    expect(one?.key).not.toBe(other?.key);
    expect(calls([first])[0]?.key).toBe(one?.key);
  });

  it('[TGT-1] is the deadline at three quarters of its time, and once more at its end', () => {
    const waits = aConversation({ waitingSince: now, answerTargetMs: 60_000 });
    expect(events([waits], {}, now + 44_000)).toEqual(['queue']);
    expect(events([waits], {}, now + 45_000)).toEqual(['deadline', 'queue']);
    const [warned] = calls([waits], {}, now + 45_000);
    expect(calls([waits], {}, now + 59_000)[0]?.key).toBe(warned?.key);
    expect(calls([waits], {}, now + 60_000)[0]?.key).not.toBe(warned?.key);
    const slow = { ...waits, answerTargetMs: 90_000 };
    expect(events([slow], {}, now + 60_000)).toEqual(['queue']);
  });

  it('is what was passed to them, a callback and a message in their own conversations', () => {
    const passed = aConversation({ waitingSince: now, offeredTo: me.id });
    const call = anOpenConversation({
      operatorId: me.id,
      waitingSince: null,
      wish: aCallback({ dueAt: now + 3_600_000 }),
    });
    const message = anOpenConversation({ operatorId: me.id, waitingSince: null, unread: 1, wish: null });
    const theirs = anOpenConversation({ waitingSince: null, unread: 3 });
    expect(events([passed, call, message, theirs])).toEqual(['offer', 'callback', 'message']);
  });

  it('is a note that names them until they have seen it, and a promise when its time is near and when it is over', () => {
    const mention = {
      noteId: newCommandId(),
      conversationId: aConversation().id,
      at: now,
      authorName: 'Marco',
      text: '@Anna look',
      visitorName: 'Giulia',
      isSeen: false,
    };
    const { id: conversationId, visitorId, visitorName } = aConversation();
    const promise = {
      id: newCommandId(),
      text: 'I will call',
      madeAt: now,
      dueAt: now + 3_600_000,
      operatorId: me.id,
      operatorName: me.name,
    };
    const promises = [{ conversationId, visitorId, visitorName, promise }];
    const at = (later: number, over: Partial<Parameters<typeof callsOf>[0]> = {}) =>
      callsOf({ sections: sectionsOf([], me), me, now: now + later, mentions: [mention], promises, ...over });
    expect(at(0).map(({ event }) => event)).toEqual(['mention']);
    expect(at(0, { mentions: [{ ...mention, isSeen: true }] })).toEqual([]);
    const [soon] = at(3_000_001);
    const [late] = at(3_600_000, { me: { ...me, presence: 'away' } });
    expect([soon?.event, late?.event]).toEqual(['promise', 'promise']);
    expect(soon?.key).not.toBe(late?.key);
    const others = { ...promise, operatorId: anOperator().id };
    const away = { me: { ...me, presence: 'away' as const }, mentions: [] };
    expect(
      at(3_600_000, { ...away, promises: [{ conversationId, visitorId, visitorName, promise: others }] }),
    ).toEqual([]);
  });

  it('is only a message to them while they are away', () => {
    const late = aConversation({ waitingSince: now - 90_000 });
    const message = anOpenConversation({ operatorId: me.id, unread: 1, waitingSince: null });
    expect(events([late, message], { presence: 'away' })).toEqual(['message']);
  });
});

describe('ringing', () => {
  const [queued] = calls([aConversation({ waitingSince: now })]);
  const [late] = calls([aConversation({ waitingSince: now - 60_000 })]);
  if (!queued || !late) throw new Error('Nobody calls');

  it('goes on until it is seen', () => {
    const ring = createRinging();
    expect(ring([queued], 0)).toBe('queue');
    expect(ring([queued], 4_999)).toBeNull();
    expect(ring([queued], 5_000)).toBe('queue');
    expect(ring([], 10_000)).toBeNull();
  });

  it('says the most urgent of what comes at once, and not all of it', () => {
    const ring = createRinging();
    expect(ring([late, queued], 0)).toBe('deadline');
    expect(ring([late, queued], 1_000)).toBeNull();
  });
});
