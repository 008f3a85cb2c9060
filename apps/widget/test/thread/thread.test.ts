import { aMark, aMessage, anAnswer, aVisitorConversation } from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import {
  appendPage,
  countUnread,
  emptyThread,
  firstUnread,
  prependPage,
  runningConversation,
  startThread,
  wantedMarks,
} from '../../src/thread/thread.ts';

const conversation = aVisitorConversation({ visitorDeliveredSeq: 2, visitorSeenSeq: 2, cursor: 10 });
const { id: conversationId } = conversation;
const answer = (seq: number) => anAnswer({ conversationId, seq });

describe('the visitor’s thread', () => {
  it('keeps no marks: the conversations carry their sum', () => {
    const thread = startThread(
      { events: [answer(1), aMark({ conversationId })], conversations: [conversation] },
      false,
    );
    expect(thread.entries).toHaveLength(1);
  });

  it('replaces a conversation only by a newer state', () => {
    const ended = { ...conversation, state: 'ended' as const, cursor: 12 };
    const thread = appendPage(startThread({ events: [], conversations: [ended] }, false), {
      events: [],
      conversations: [conversation],
    });
    expect(runningConversation(thread)).toBeUndefined();
  });

  it('puts older entries before, and none twice', () => {
    const [first, second, third] = [answer(1), answer(2), answer(3)];
    const thread = startThread({ events: [second, third], conversations: [conversation] }, true);
    const whole = prependPage(thread, { events: [first, second], conversations: [] }, false);
    expect(whole.entries).toEqual([first, second, third]);
    expect(whole.hasOlder).toBe(false);
  });

  it('counts what the other side wrote and the visitor has not seen', () => {
    const unread = answer(3);
    const events = [answer(2), unread, aMessage({ conversationId, seq: 4 }), answer(5)];
    const thread = startThread({ events, conversations: [conversation] }, false);
    expect(countUnread(thread)).toBe(2);
    expect(countUnread(thread, unread.cursor)).toBe(1);
    expect(firstUnread(thread)).toBe(unread.cursor);
    expect(countUnread(emptyThread)).toBe(0);
  });
});

describe('marks to send', () => {
  const thread = startThread(
    { events: [answer(2), answer(3), aMessage({ conversationId, seq: 4 })], conversations: [conversation] },
    false,
  );

  it('says delivered when it has arrived, read when it is looked at', () => {
    expect(wantedMarks(thread, false)).toEqual([{ conversationId, deliveredSeq: 3, seenSeq: 2 }]);
    expect(wantedMarks(thread, true)).toEqual([{ conversationId, deliveredSeq: 3, seenSeq: 3 }]);
  });

  it('says nothing that the server knows', () => {
    const known = { ...conversation, visitorDeliveredSeq: 3, visitorSeenSeq: 3, cursor: 11 };
    expect(wantedMarks(appendPage(thread, { events: [], conversations: [known] }), true)).toEqual([]);
  });
});
