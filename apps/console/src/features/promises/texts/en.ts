import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  due: 'Promises to keep now',
  soon: 'Promised for {time}.',
  late: 'Late since {time}.',
  more: { one: 'and {count} more', other: 'and {count} more' },
});
