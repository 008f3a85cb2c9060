import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en> = {
  files: 'Файлы к отправке',
  sending: '{name} загружается',
  ready: '{name} можно отправить',
  waiting: 'Ждёт соединения',
  stop: 'Убрать {name}',
  retry: 'Ещё раз',
  tooLarge: 'Слишком большой. Файл может занимать не больше {count} МБ.',
  tooMany: 'В одном сообщении не больше {count} файлов.',
  kind: 'Такие файлы отправить нельзя, или файл повреждён.',
  quota: 'Пока достаточно. Попробуйте позже.',
  failed: 'Не удалось загрузить.',
  open: 'Открыть {name}',
  save: 'Сохранить {name}',
  close: 'Закрыть',
  gone: '{name} больше нет',
};
