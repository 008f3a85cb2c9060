import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  queue: 'Ждёт кто-то новый',
  message: 'Новое сообщение',
  deadline: 'Время на ответ истекает',
  offer: 'Передано вам',
  callback: 'Нужно позвонить',
  mention: 'Вас упомянули в заметке',
  promise: 'Пора сдержать обещание',
  someVisitor: 'посетитель',
  soundOff: 'Включить звук',
  soundOffHint: 'Браузер молчит, пока вы здесь ничего не нажали.',
} satisfies Dictionary<typeof en, 'ru'>;
