import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  changed: 'Обновлено {date}',
  more: 'Другие ответы',
  gone: 'Этого ответа здесь больше нет.',
} satisfies Dictionary<typeof en, 'ru'>;
