import type { DraftRecord, DraftStorage } from '@parley/delivery';
import { afterEach, expect, it, vi } from 'vitest';
import { changeDraft, draftOf, keepDrafts, type Draft } from './drafts.store.ts';

const records = new Map<string, DraftRecord<Draft>>();
const storage: DraftStorage<Draft> = {
  all: async () => [...records.values()],
  put: async (record) => void records.set(record.id, record),
  remove: async (id) => void records.delete(id),
};
afterEach(() => records.clear());

it('brings back what was being written, after a reload and a new sign-in', async () => {
  const leave = keepDrafts(storage);
  changeDraft('c', { message: 'Half a sente' });
  await vi.waitFor(() => expect(records.get('c')?.value.message).toBe('Half a sente'));
  leave();
  expect(draftOf('c').message).toBe('');
  const leaveAgain = keepDrafts(storage);
  await vi.waitFor(() => expect(draftOf('c').message).toBe('Half a sente'));
  changeDraft('c', { message: '' });
  await vi.waitFor(() => expect(records.size).toBe(0));
  leaveAgain();
});

it('keeps both texts when another tab has written into the same draft meanwhile', async () => {
  const leave = keepDrafts(storage);
  changeDraft('c', { message: 'Ours' });
  await vi.waitFor(() => expect(records.size).toBe(1));
  const theirs = { ...draftOf('c'), message: 'Theirs' };
  records.set('c', { id: 'c', value: theirs, version: 'of another tab' });
  changeDraft('c', { message: 'Ours too' });
  await vi.waitFor(() => expect(draftOf('c').message).toBe('Theirs\nOurs too'));
  leave();
});
