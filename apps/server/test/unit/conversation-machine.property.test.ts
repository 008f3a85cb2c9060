import { expect, test } from 'vitest';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import { wishOf } from '../../src/event-log/wish.views.ts';
import { handoverOf, hasJoined, joinedOf } from '../../src/features/conversation/handover/handover.ts';
import { always, isFrom, isSpokenTo } from './random-histories.ts';

test('[OWN-5] a running conversation waits in a queue or has exactly one owner', () => {
  always(({ after }) => {
    if (after.state === 'queued') expect(after).toMatchObject({ operator_id: null, operator_name: null });
    if (after.state === 'open') expect(after).toMatchObject({ operator_id: expect.any(String) });
    if (after.state === 'ended')
      expect(after).toMatchObject({ ended_at: expect.any(Number), waiting_since: null, offered_to: null });
    else expect(after.ended_at).toBeNull();
  });
});

test('only accepting makes an owner, and only passing on or ending takes the conversation away', () => {
  always(({ before, after, entries }) => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    const isNewOwner = after.operator_id !== null && after.operator_id !== before?.operator_id;
    expect(isNewOwner).toBe(kinds.has('conversation.accepted'));
    const isTaken = Boolean(before?.operator_id) && after.operator_id === null;
    expect(!isTaken || kinds.has('conversation.requeued')).toBe(true);
    expect(before?.state !== 'ended' || after.state === 'ended').toBe(true);
  });
});

test('[OWN-2] nobody who is there loses a conversation by vanishing, and who is gone keeps none', () => {
  always(({ before, after, command, isGone, entries }) => {
    if (command.kind !== 'conversation.requeue') return;
    const { from } = command;
    const holds = [before?.operator_id, before?.offered_to].includes(from);
    const had = before !== null && (holds || hasJoined(before, from));
    if (!isGone || !had || before.state === 'ended') return expect(entries).toEqual([]);
    // Nothing of a colleague's goes with them.
    const isOthers = before.operator_id !== null && before.operator_id !== from;
    const owner = isOthers ? before.operator_id : null;
    expect(after).toMatchObject({ state: isOthers ? 'open' : 'queued', operator_id: owner });
  });
});

test('[HND-1] [HND-3] what is offered has its owner and one to whom it is offered, and each offer ends once', () => {
  always(({ after, history }) => {
    const handover = handoverOf(after);
    if (after.state === 'open') {
      expect(handover !== null).toBe(after.handover_until !== null);
      const offeredTo = [after.offered_to, after.offered_team].filter((id) => id !== null);
      expect(offeredTo).toHaveLength(handover === null ? 0 : 1);
      expect(after.offered_to).not.toBe(after.operator_id);
    } else {
      expect(handover).toBeNull();
      expect(joinedOf(after)).toEqual([]);
    }
    if (after.operator_id !== null) expect(hasJoined(after, after.operator_id)).toBe(false);
    let isOpen = false;
    for (const { kind } of history) {
      if (kind === 'handover.offered') expect(isOpen).toBe(false);
      if (kind === 'handover.closed') expect(isOpen).toBe(true);
      if (kind === 'handover.offered') isOpen = true;
      if (kind === 'handover.closed' || kind === 'conversation.accepted') isOpen = false;
    }
    expect(isOpen).toBe(handover !== null);
  });
});

test('[ORD-1] places are 1, 2, 3 … and marks have none', () => {
  always(({ after, history }) => {
    const places = history.flatMap(({ seq }) => seq ?? []);
    expect(places).toEqual(places.map((_, index) => index + 1));
    expect(after.last_seq).toBe(places.length);
    const placeless = new Set(['transcript.marked', 'conversation.passed']);
    expect(history.every(({ kind, seq }) => placeless.has(kind) === (seq === null))).toBe(true);
  });
});

test('[ORD-5] marks only grow and never pass the newest entry', () => {
  always(({ before, after }) => {
    for (const side of ['visitor', 'operator'] as const) {
      const [seen, delivered] = [after[`${side}_seen_seq`], after[`${side}_delivered_seq`]];
      expect(seen).toBeLessThanOrEqual(delivered);
      expect(delivered).toBeLessThanOrEqual(after.last_seq);
      expect(seen).toBeGreaterThanOrEqual(before?.[`${side}_seen_seq`] ?? 0);
      expect(delivered).toBeGreaterThanOrEqual(before?.[`${side}_delivered_seq`] ?? 0);
    }
  });
});

test('what is unread, unanswered and answered first follows from the timeline', () => {
  always(({ after, history }) => {
    const unread = history.filter(
      (entry) => isFrom('visitor', entry) && (entry.seq ?? 0) > after.operator_seen_seq,
    );
    expect(after.unread).toBe(unread.length);
    const answered = history.findLastIndex((entry) => isFrom('operator', entry) || isSpokenTo(entry));
    const waiting = history.slice(answered + 1).find((entry) => isFrom('visitor', entry));
    expect(after.waiting_since).toBe(after.state === 'ended' ? null : (waiting?.at ?? null));
    const first = history.find((entry) => isFrom('operator', entry) || isSpokenTo(entry));
    expect(after.first_response_at).toBe(first?.at ?? null);
  });
});

test('[CAL-1] [CAL-2] a callback is open until exactly one end, and who has it has the conversation', () => {
  always(({ after, history }) => {
    const wish = wishOf(after);
    const isOpen = wish?.kind === 'callback' && (wish.state === 'requested' || wish.state === 'taken');
    const callbacks = history.filter(({ kind }) => kind.startsWith('callback.'));
    // Asking again while one is open changes it; after its end it is another one.
    const ends = callbacks.filter(({ kind }) => kind === 'callback.closed').length;
    let begun = 0;
    let isRunning = false;
    for (const { kind } of callbacks) {
      if (kind === 'callback.requested' && !isRunning) begun += 1;
      isRunning = kind !== 'callback.closed';
    }
    expect(begun - ends).toBe(isOpen ? 1 : 0);
    if (isOpen && wish.state === 'taken') expect(after.operator_id).not.toBeNull();
    if (after.state === 'ended') expect(isOpen).toBe(false);
  });
});

test('[RTE-2] [RTE-4] an offer is one person’s while it waits, nobody is asked twice in a wait, and only who has it holds it', () => {
  always(({ after, history }) => {
    const isOffered = after.state === 'queued' && after.offered_to !== null;
    expect(after.offer_until === null || isOffered).toBe(true);
    expect(after.held_at === null || after.state === 'open').toBe(true);
    expect(after.held_until === null || after.held_at !== null).toBe(true);
    let asked = new Set<string>();
    for (const { kind, body } of history) {
      if (kind === 'conversation.offered') expect(asked).not.toContain(body.operatorId);
      if (kind === 'conversation.unoffered') asked.add(body.operatorId);
      if (kind === 'conversation.accepted' || kind === 'conversation.transferred') asked = new Set();
    }
  });
});

test('[WRP-3] no operator ends what is not wrapped up; what others end so is marked until somebody has said', () => {
  always(({ before, after, command }) => {
    const isEnd = command.kind === 'conversation.end' && before?.state !== 'ended';
    expect(isEnd && command.by.kind === 'operator' && after.outcome === null).toBe(false);
    expect(isEnd && after.outcome === null).toBe(after.is_unwrapped === 1 && before?.is_unwrapped === 0);
    expect(after.is_unwrapped === 1 && (after.state !== 'ended' || after.outcome !== null)).toBe(false);
  });
});

test('[WRP-2] what was said stays until somebody says otherwise, and only that is recorded', () => {
  const told = (row: ConversationRow | null) =>
    JSON.stringify([row?.topic_json, row?.tags_json, row?.outcome, row?.sent_to].map((one) => one ?? null));
  always(({ before, after, entries }) => {
    const isWrapped = entries.some(({ kind }) => kind === 'conversation.wrapped');
    expect(isWrapped).toBe(told(before) !== told(after));
  });
});
