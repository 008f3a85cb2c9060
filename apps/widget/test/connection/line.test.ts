import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/connection/line.ts';
import { createMarks } from '../../src/connection/marks.ts';
import type { Mark } from '../../src/connection/contract.ts';
import { ConversationId } from '@parley/protocol';

describe('what the visitor is told of the connection', () => {
  it('is being made until the thread is there for the first time', () => {
    expect(lineOf({ name: 'connecting', failures: 0 }, 'offline', false)).toBe('connecting');
    expect(lineOf({ name: 'online', failures: 0, since: 0 }, 'catching-up', false)).toBe('connecting');
    expect(lineOf({ name: 'online', failures: 0, since: 0 }, 'live', false)).toBe('online');
  });

  it('is online again as soon as it is back, whatever was missed', () => {
    expect(lineOf({ name: 'online', failures: 0, since: 0 }, 'catching-up', true)).toBe('online');
  });

  it('is offline while it waits and tries', () => {
    expect(lineOf({ name: 'waiting', failures: 1, until: 0, isAsked: false }, 'offline', true)).toBe(
      'offline',
    );
    expect(lineOf({ name: 'connecting', failures: 1 }, 'offline', false)).toBe('offline');
    expect(lineOf({ name: 'connecting', failures: 0 }, 'offline', true)).toBe('offline');
  });

  it('tells an old page from one that is not wanted', () => {
    const refused = (code: 'client_too_old' | 'origin_refused') =>
      lineOf({ name: 'refused', error: { code, message: '' } }, 'offline', false);
    expect(refused('client_too_old')).toBe('too-old');
    expect(refused('origin_refused')).toBe('refused');
  });
});

describe('marks', () => {
  const mark = (deliveredSeq: number, seenSeq: number): Mark => ({
    conversationId: ConversationId.parse('00000000-0000-4000-8000-000000000001'),
    deliveredSeq,
    seenSeq,
  });

  it('are said once, and again only when nobody answered', async () => {
    const told: Mark[] = [];
    let answer: { ok: boolean } | null = null;
    const marks = createMarks(async (it) => {
      told.push(it);
      return answer;
    });
    marks.mark(mark(2, 1));
    marks.mark(mark(2, 1));
    expect(told).toHaveLength(1);
    answer = { ok: true };
    marks.repeat();
    await Promise.resolve();
    await Promise.resolve();
    marks.repeat();
    expect(told).toEqual([mark(2, 1), mark(2, 1)]);
    marks.mark(mark(3, 3));
    expect(told).toHaveLength(3);
  });
});
