import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en, 'ru'> = {
  rate: 'Как вам разговор?',
  worst: 'Очень плохо',
  bad: 'Плохо',
  neutral: 'Так себе',
  good: 'Хорошо',
  best: 'Отлично',
  notNow: 'Не сейчас',
  thanks: 'Спасибо!',
  changeable: 'Оценку можно изменить в течение часа.',
  why: 'Что повлияло?',
  words: 'Добавить пару слов',
  yourWords: 'Пара слов',
  sendWords: 'Отправить',
};
