import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'History',
  list: 'Ended conversations',
  emptyTitle: 'No conversation has ended yet',
  emptyText: 'Every conversation stays here after its end, with notes and rating.',
  emptyFilter: 'No ended conversation matches',
  clearFilter: 'Show all',
  retry: 'Try again',
  moreError: 'Older conversations could not be loaded',
  loadingMore: 'Loading older conversations…',
  end: 'That is everything.',
  today: 'Today',
  yesterday: 'Yesterday',
  filter: 'Show',
  filterAll: 'All',
  filterToday: 'Since {time}',
  filterLate: 'Waited over a minute',
  removeFilter: 'Remove this filter',
  lasted: 'lasted {time}',
  unanswered: 'no answer',
  noText: 'No messages',
});
