import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Поставить на удержание',
  hint: 'Беседа остаётся вашей и до тех пор не занимает места. Когда посетитель напишет, она сразу вернётся.',
  until: 'До каких пор',
  visitor: 'пока посетитель не напишет',
  quarter: '15 минут',
  hour: 'час',
  tomorrow: 'до завтра, 9:00',
  time: 'до другого времени',
  chooseTime: 'Выберите время, которое ещё не прошло.',
} satisfies Dictionary<typeof en, 'ru'>;
