import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '@parley/protocol';
import { isChange, withChanges, type Change } from '../src/changes.ts';

const common = { conversationId: 'c', actor: { kind: 'operator', id: 'anna', name: 'Anna' } };
const message = (id: string, more: object = {}) =>
  ({
    ...common,
    kind: 'message.added',
    id,
    cursor: 1,
    seq: 1,
    at: 1,
    body: { text: 'Three days', quickMessageId: 'q', attachments: [] },
    ...more,
  }) as unknown as TimelineEvent;
const edit = (text: string, more: object = {}) =>
  ({
    ...common,
    kind: 'message.edited',
    id: 'e',
    cursor: 5,
    seq: null,
    at: 50,
    body: { messageId: 'm', text },
    ...more,
  }) as unknown as Change;
const removal = { ...edit(''), kind: 'message.removed', at: 60, body: { messageId: 'm' } } as Change;

describe('[CHG-2] changes of messages', () => {
  it('put the new text into the place of the old one', () => {
    const [after] = withChanges([message('m')], [edit('Two days')]).entries;
    expect(after).toEqual(
      message('m', { body: { text: 'Two days', quickMessageId: null, attachments: [], editedAt: 50 } }),
    );
  });

  it('leave nothing of what was taken back, whatever comes late', () => {
    const { entries } = withChanges([message('m')], [edit('Two days'), removal, edit('Too late')]);
    const body = { text: '', quickMessageId: null, attachments: [], removedAt: 60 };
    expect(entries).toEqual([message('m', { body })]);
  });

  it('applied twice are applied once', () => {
    const once = withChanges([message('m')], [edit('Two days')]).entries;
    expect(withChanges(once, [edit('Two days')]).entries).toEqual(once);
  });

  it('pass over an edit whose text a later change has taken', () => {
    const { entries } = withChanges([message('m')], [edit(''), edit('Two days')]);
    expect(entries).toEqual(withChanges([message('m')], [edit('Two days')]).entries);
  });

  it('touch nobody else’s message of the same id', () => {
    const theirs = message('m', { actor: { kind: 'visitor', id: 'vera', name: null } });
    const elsewhere = message('m', { conversationId: 'other' });
    const known = [theirs, elsewhere];
    expect(withChanges(known, [edit('Two days')])).toEqual({ entries: known, late: [edit('Two days')] });
  });

  it('[CHG-4] of what is not loaded change nothing and are kept for it', () => {
    const known = [message('other')];
    const { entries, late } = withChanges(known, [removal]);
    expect(entries).toBe(known);
    expect(late).toEqual([removal]);
    expect([message('m'), edit('x'), removal].map(isChange)).toEqual([false, true, true]);
  });
});
