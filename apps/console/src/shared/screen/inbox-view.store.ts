import type { InboxList } from '@parley/protocol';
import { create } from 'zustand';
import type { WhoseFilter } from './history-filter.store.ts';
import { keepStore } from './kept-store.ts';

/** What of the inbox is going on now. */
export const RUNNING_LISTS = [
  'all',
  'queue',
  'mine',
  'team',
  'unattended',
  'callbacks',
  'held',
] as const satisfies readonly InboxList[];
export type RunningList = (typeof RUNNING_LISTS)[number];

/** Which of the running conversations the inbox shows. */
export interface InboxView {
  readonly list: RunningList;
  readonly whose: WhoseFilter;
}

export const WHOLE_INBOX: InboxView = { list: 'all', whose: {} };

export const useInboxView = create<InboxView>(() => WHOLE_INBOX);

keepStore(useInboxView, 'parley.view', (kept) => ({
  list: RUNNING_LISTS.find((name) => name === kept.list) ?? 'all',
  whose: { ...kept.whose },
}));

export const showInbox = (view: Partial<InboxView>): void => useInboxView.setState(view);

export const isWholeInbox = ({ list, whose }: InboxView): boolean =>
  list === 'all' && Object.values(whose).every((value) => value === undefined);
