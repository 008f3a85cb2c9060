import { anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, it, vi } from 'vitest';
import { createMarks } from './marks.ts';

type Mark = Parameters<typeof createMarks>[0]['mark'];

const operatorId = anOperator().id;
const answered = { text: 'Hello?', by: 'visitor' as const, at: 0 };

it('tells once how far the operator has read', () => {
  const mark = vi.fn<Mark>(async () => ({ ok: true }));
  const marks = createMarks({ operatorId, mark });
  const { id } = anOpenConversation();
  marks.see(id, 4);
  marks.see(id, 4);
  marks.see(id, 3);
  expect(mark.mock.calls).toEqual([[{ conversationId: id, deliveredSeq: 4, seenSeq: 4 }]]);
});

it('tells of what has arrived in own conversations only', () => {
  const mark = vi.fn<Mark>(async () => ({ ok: true }));
  const mine = anOpenConversation({ operatorId, lastMessage: answered, lastSeq: 5 });
  createMarks({ operatorId, mark }).deliver([
    mine,
    anOpenConversation({ lastMessage: answered, lastSeq: 5 }),
  ]);
  expect(mark.mock.calls).toEqual([[{ conversationId: mine.id, deliveredSeq: 5, seenSeq: 0 }]]);
});

it('tells again what was lost on the way', async () => {
  const mark = vi.fn<Mark>(async () => ({ ok: false }));
  const marks = createMarks({ operatorId, mark });
  const { id } = anOpenConversation();
  marks.see(id, 4);
  await vi.waitFor(() => {
    marks.see(id, 4);
    expect(mark).toHaveBeenCalledTimes(2);
  });
});
