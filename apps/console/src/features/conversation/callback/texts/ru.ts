import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Обратный звонок',
  asked: 'Просит позвонить: {time}',
  yours: 'Звоните вы: {time}',
  soon: 'как можно скорее',
  tried: {
    one: '{count} звонок без ответа',
    few: '{count} звонка без ответа',
    many: '{count} звонков без ответа',
  },
  call: 'Позвонить {phone}',
  at: 'Когда звонить',
  result: 'Чем закончилось',
  note: 'Заметка для команды (необязательно)',
  taken: 'Звонок взял коллега.',
  failed: 'Не получилось. Попробуйте ещё раз.',
  left: 'Оставлено сообщение. Если посетителя нет, ответ уйдёт письмом на {email}.',
  leftBy:
    'Оставлено сообщение; ответ обещан не позднее {time}. Если посетителя нет, он уйдёт письмом на {email}.',
} satisfies Dictionary<typeof en, 'ru'>;
