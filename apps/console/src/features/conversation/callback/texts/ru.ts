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
  take: 'Я позвоню',
  at: 'Когда звонить',
  move: 'Изменить время',
  result: 'Чем закончилось',
  done: 'Поговорили',
  notReached: 'Не дозвонились, ещё раз',
  giveUp: 'Больше не звонить',
  note: 'Заметка для команды (необязательно)',
  taken: 'Звонок взял коллега.',
  failed: 'Не получилось. Попробуйте ещё раз.',
  left: 'Оставлено сообщение. Если посетителя нет, ответ уйдёт письмом на {email}.',
  leftBy:
    'Оставлено сообщение; ответ обещан не позднее {time}. Если посетителя нет, он уйдёт письмом на {email}.',
} satisfies Dictionary<typeof en, 'ru'>;
