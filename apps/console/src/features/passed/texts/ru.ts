import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Переданные мной',
  none: 'Здесь видно, что стало с беседами, которые вы передали коллеге или команде.',
  to: '{visitor} → {to}',
  waits: 'Ждёт в очереди. За итог отвечает {name}',
  unanswered: 'Ведёт {name}, ответа ещё не было',
  answered: 'Ведёт {name}, ответ дан',
  ended: 'Завершена, вёл(а) {name}',
  endedNews: 'Переданная вами беседа завершена: {visitor}, {name}',
  hidden: 'В команде, чьи беседы вам не видны.',
} satisfies Dictionary<typeof en, 'ru'>;
