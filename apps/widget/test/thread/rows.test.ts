import {
  aMessage,
  anAccept,
  anAnswer,
  anEnd,
  aRatingEntry,
  aStart,
  aVisitorConversation,
} from '@parley/testkit/builders';
import { InvitationId, type VisitorTimelineEvent } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { buildRows, type Row } from '../../src/thread/rows.ts';
import { earlyEntry } from '../../src/thread/sender.ts';
import { initialThreadState, type ThreadState } from '../../src/thread/thread-state.ts';
import { startThread } from '../../src/thread/thread.ts';

const minute = 60_000;
const noon = new Date(2026, 10, 22, 12).getTime();
const conversation = aVisitorConversation({ operatorDeliveredSeq: 3, operatorSeenSeq: 2 });
const { id: conversationId } = conversation;

const stateOf = (
  events: VisitorTimelineEvent[],
  over: Partial<ThreadState> = {},
  of = conversation,
): ThreadState => ({
  ...initialThreadState,
  thread: startThread({ events, conversations: [of] }, false),
  ...over,
});
const kinds = (rows: readonly Row[]): string[] => rows.map(({ kind }) => kind);
const messages = (rows: readonly Row[]) => rows.filter((row) => row.kind === 'message');
const own = (seq: number, at: number) => aMessage({ conversationId, seq, at });

describe('the thread as rows', () => {
  it('shows a change as soon as it is made, and what was refused as it stands, with the reason', () => {
    const message = own(1, Date.now());
    const request = {
      name: 'message.edit',
      payload: { id: 'edit-1', conversationId, messageId: message.id, text: 'Anew' },
    } as const;
    const item = { id: 'edit-1', request, createdAt: 1, error: null };
    const sending = { item, state: 'sending', isKept: true, isLate: false, error: null } as const;
    const rowWith = (entry: ThreadState['outbox'][number]) =>
      messages(buildRows(stateOf([message], { outbox: [entry] }), false))[0];
    expect(rowWith(sending)).toMatchObject({
      text: 'Anew',
      change: 'edited',
      mark: 'sending',
      canChange: false,
    });
    const error = { code: 'message_fixed', message: '' } as const;
    expect(rowWith({ ...sending, state: 'refused', error })).toMatchObject({
      text: message.body.text,
      change: null,
      changeId: 'edit-1',
      mark: 'refused',
      error,
    });
    const removal = { ...item, request: { name: 'message.remove', payload: request.payload } } as const;
    expect(rowWith({ ...sending, item: removal, isLate: true })).toMatchObject({ mark: 'waiting' });
  });

  it('lets the author change a message for a quarter of an hour, and nobody else', () => {
    const at = (msAgo: number) => own(1, Date.now() - msAgo);
    const rows = (event: VisitorTimelineEvent) => messages(buildRows(stateOf([event]), false));
    expect(rows(at(minute))[0]?.canChange).toBe(true);
    expect(rows(at(16 * minute))[0]?.canChange).toBe(false);
    expect(rows(anAnswer({ conversationId, at: Date.now() }))[0]?.canChange).toBe(false);
    const body = { text: '', quickMessageId: null, attachments: [], removedAt: noon };
    expect(rows({ ...at(minute), body })[0]).toMatchObject({ canChange: false, change: 'removed' });
  });

  it('says that a message waits once it is late, whatever the connection believes', () => {
    const entry = { ...earlyEntry(aMessage().id, 'Hello'), isLate: true };
    const [row] = messages(buildRows(stateOf([], { outbox: [entry] }), false));
    expect(row?.mark).toBe('waiting');
  });

  it('begins each day with its date', () => {
    const rows = buildRows(stateOf([own(1, noon - 86_400_000), own(2, noon), own(3, noon + minute)]), false);
    expect(kinds(rows)).toEqual(['day', 'message', 'day', 'message', 'message']);
  });

  it('groups neighbours of one author within five minutes', () => {
    const answer = anAnswer({ conversationId, seq: 3, at: noon + 2 * minute });
    const rows = messages(
      buildRows(stateOf([own(1, noon), own(2, noon + minute), answer, own(4, noon + 9 * minute)]), false),
    );
    expect(rows.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it('says how far own messages have come', () => {
    const rows = messages(buildRows(stateOf([own(2, noon), own(3, noon), own(4, noon)]), false));
    expect(rows.map(({ mark }) => mark)).toEqual(['read', 'delivered', 'sent']);
  });

  it('tells facts, and nothing that is not for the visitor', () => {
    const rows = buildRows(
      stateOf([
        aStart({ conversationId }),
        own(2, noon),
        anAccept({ conversationId }),
        anEnd({ conversationId }),
      ]),
      false,
    );
    expect(kinds(rows).filter((kind) => kind !== 'day')).toEqual(['message', 'joined', 'ended']);
  });

  it('puts the line above the first unread message', () => {
    const answer = anAnswer({ conversationId, at: noon });
    const rows = buildRows(stateOf([own(2, noon), answer], { unreadFrom: answer.cursor }), false);
    expect(kinds(rows)).toEqual(['day', 'message', 'unread', 'message']);
  });

  it('shows what is written once, whether it has arrived already or not', () => {
    const stored = own(1, noon);
    const early = [earlyEntry(stored.id, 'x')];
    const rows = messages(buildRows(stateOf([stored], { early, outbox: early }), false));
    expect(rows).toHaveLength(1);
  });

  it('says waiting only while there is no connection', () => {
    const waiting = { ...earlyEntry(own(1, noon).id, 'x'), state: 'waiting' as const };
    const markWith = (isOffline: boolean, error = waiting.error) =>
      messages(buildRows({ ...initialThreadState, outbox: [{ ...waiting, error }] }, isOffline))[0]?.mark;
    expect(markWith(false)).toBe('sending');
    expect(markWith(true)).toBe('waiting');
    expect(markWith(false, { code: 'rate_limited', message: '' })).toBe('waiting');
  });

  it('shows the invitation that was taken up, and not again once the conversation began with it', () => {
    const invitation = {
      id: InvitationId.parse(crypto.randomUUID()),
      text: 'Can I help?',
      operatorName: 'Anna',
    };
    const before = messages(buildRows({ ...initialThreadState, invitation }, false));
    const start = aStart({ conversationId, body: { invitation, topic: null, answers: [] } });
    const after = messages(buildRows(stateOf([start], { invitation }), false));
    expect(before.map(({ text }) => text)).toEqual(['Can I help?']);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });
});

describe('the rating', () => {
  const ended = { ...conversation, state: 'ended' as const };
  const ratings = (rows: readonly Row[]) => rows.filter((row) => row.kind === 'rating');
  const end = anEnd({ conversationId, at: noon });

  it('is asked for at the end of the newest conversation', () => {
    expect(ratings(buildRows(stateOf([end], {}, ended), false))).toMatchObject([
      { rating: null, ratedAt: null },
    ]);
    expect(ratings(buildRows(stateOf([own(1, noon)]), false))).toEqual([]);
  });

  it('is not asked for once another conversation has begun', () => {
    const next = aVisitorConversation();
    const state = stateOf([end], {}, ended);
    const thread = startThread(
      { events: [end, aMessage({ conversationId: next.id })], conversations: [ended, next] },
      false,
    );
    expect(ratings(buildRows({ ...state, thread }, false))).toEqual([]);
  });

  it('counts the hour from the first tap', () => {
    const first = aRatingEntry({ conversationId, at: noon + minute });
    const second = aRatingEntry({ conversationId, at: noon + 2 * minute });
    const rated = { ...ended, rating: { score: 'good' as const, reason: null } };
    expect(ratings(buildRows(stateOf([end, first, second], {}, rated), false))).toMatchObject([
      { ratedAt: noon + minute },
    ]);
  });
});
