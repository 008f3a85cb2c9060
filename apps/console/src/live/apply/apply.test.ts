import {
  aConversation,
  aMark,
  aMessage,
  anAccept,
  anEdit,
  anAnswer,
  anOperator,
  aNote,
  anOpenConversation,
} from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import { applyToInbox } from './inbox.apply.ts';
import { applyOperators } from './present.apply.ts';
import { applyToTimeline, mergeEvents, withOlder } from './timeline.apply.ts';

describe('the inbox', () => {
  const waiting = aConversation({ cursor: 10 });
  const inbox = { cursor: 10, conversations: { [waiting.id]: waiting } };

  it('takes the conversation as it is after an entry, and the place reached', () => {
    const taken = { ...waiting, cursor: 12, state: 'open' as const };
    const after = applyToInbox(inbox, { events: [anAccept({ cursor: 12 })], conversations: [taken] }, 12);
    expect(after).toEqual({ cursor: 12, conversations: { [waiting.id]: taken } });
  });

  it('learns of a new conversation', () => {
    const other = aConversation({ cursor: 11 });
    const after = applyToInbox(inbox, { events: [], conversations: [other] }, 11);
    expect(Object.keys(after.conversations)).toEqual([waiting.id, other.id]);
  });

  it('keeps what it knows when an older state arrives late', () => {
    const older = { ...waiting, cursor: 9, unread: 99 };
    expect(applyToInbox(inbox, { events: [], conversations: [older] }, 9)).toEqual(inbox);
  });

  it('[RPL-11] loses a conversation that went where its reader may not follow', () => {
    const gone = { ...waiting, cursor: 13, isDeparted: true as const };
    const page = { events: [], conversations: [gone] };
    expect(applyToInbox(inbox, page, 13)).toEqual({ cursor: 13, conversations: {} });
  });

  it('[RPL-3] equals a fresh load after any number of pages, however they are cut', () => {
    const states = [1, 2, 3, 4].map((step) => ({ ...waiting, cursor: 10 + step, lastSeq: step }));
    const oneByOne = states.reduce(
      (known, one) => applyToInbox(known, { events: [], conversations: [one] }, one.cursor),
      inbox,
    );
    const fresh = { cursor: 14, conversations: { [waiting.id]: states[3] } };
    expect(oneByOne).toEqual(fresh);
  });
});

describe('a timeline', () => {
  const [first, second] = [aMessage({ seq: 1 }), anAnswer({ seq: 2 })];
  const timeline = { events: mergeEvents([], [second, first]), hasOlder: false, late: [] };

  it('stands in the order of the conversation, not of arrival', () => {
    expect(timeline.events.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('adds entries at its end, each once', () => {
    const note = aNote({ seq: 3 });
    const once = applyToTimeline(timeline, [note]);
    expect(once?.events).toEqual([first, second, note]);
    expect(once && applyToTimeline(once, [note, second])).toBe(once);
  });

  it('has no place for marks', () => {
    expect(applyToTimeline(timeline, [aMark()])).toBe(timeline);
  });

  it('[CHG-4] keeps a change of an older message for when that is loaded, as it was before', () => {
    const [old, newer] = [anAnswer({ seq: 1 }), anAnswer({ seq: 2 })];
    const end = { events: mergeEvents([], [newer]), hasOlder: true, late: [] };
    const edited = applyToTimeline(end, [anEdit({ body: { messageId: old.id, text: 'Two days' } })]);
    expect(edited?.events).toEqual([newer]);
    const whole = edited && withOlder(edited, [old], false);
    expect(whole?.events[0]?.body).toMatchObject({ text: 'Two days' });
    expect(whole?.late).toEqual([]);
  });

  it('asks to be fetched again when there is a hole', () => {
    expect(applyToTimeline(timeline, [aMessage({ seq: 4 })])).toBeNull();
  });

  it('puts older entries before what is loaded', () => {
    const late = {
      events: mergeEvents([], [aMessage({ seq: 8 }), aMessage({ seq: 7 })]),
      hasOlder: true,
      late: [],
    };
    const whole = withOlder(late, [aMessage({ seq: 6 }), aMessage({ seq: 5 })], false);
    expect(whole.events.map(({ seq }) => seq)).toEqual([5, 6, 7, 8]);
    expect(whole.hasOlder).toBe(false);
  });
});

it('[EPH-3] replaces the operators that have changed and keeps the order of the others', () => {
  const [anna, marco] = [anOperator(), anOperator()];
  const away = { ...anna, presence: 'away' as const };
  expect(applyOperators([anna, marco], [away])).toEqual([away, marco]);
});

it('reads the state of an open conversation from the conversation, not from its entries', () => {
  const open = anOpenConversation({ cursor: 5 });
  const inbox = { cursor: 5, conversations: { [open.id]: open } };
  const read = { ...open, cursor: 6, visitorSeenSeq: 3 };
  expect(
    applyToInbox(inbox, { events: [aMark({ cursor: 6 })], conversations: [read] }, 6).conversations[open.id],
  ).toBe(read);
});
