import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Ваши данные',
  means: 'Всё, что чат этого сайта хранит о вас: сообщения, страницы, файлы.',
  save: 'Сохранить в файл',
  erase: 'Удалить всё',
  ask: 'Ваши сообщения, страницы и файлы будут удалены навсегда, и у нас тоже.',
  yes: 'Удалить навсегда',
  no: 'Оставить',
  failed: 'Не получилось. Попробуйте ещё раз.',
  erased: 'Удалено. Ваша квитанция: {id}',
} satisfies Dictionary<typeof en, 'ru'>;
