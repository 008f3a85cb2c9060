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

describe('[LNK-2] what was read about a link', () => {
  const link = { url: 'https://shop.example/', title: 'Shop', text: '', picture: null };
  const linking = (of: object = {}) =>
    ({
      ...edit(''),
      kind: 'message.linked',
      actor: { kind: 'system', id: null, name: null },
      body: { messageId: 'm', authorId: 'anna', link, ...of },
    }) as unknown as Change;
  const body = { text: 'Three days', quickMessageId: 'q', attachments: [] };

  it('stands with its author’s message, and with no other', () => {
    expect(withChanges([message('m')], [linking()]).entries).toEqual([
      message('m', { body: { ...body, link } }),
    ]);
    const others = linking({ authorId: 'vera' });
    expect(withChanges([message('m')], [others])).toEqual({ entries: [message('m')], late: [others] });
  });

  it('goes with the words, and does not come back by what is read late', () => {
    const { entries } = withChanges([message('m')], [linking(), edit('Two days')]);
    expect(entries[0]?.body).not.toHaveProperty('link');
    expect(withChanges([message('m')], [removal, linking()]).entries).toEqual(
      withChanges([message('m')], [removal]).entries,
    );
    expect(withChanges([message('m')], [linking({ link: null })]).entries).toEqual([message('m')]);
  });
});
