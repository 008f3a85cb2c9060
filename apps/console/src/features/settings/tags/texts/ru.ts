import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  intro:
    'Ваши слова для бесед, только для команды. Убранная метка больше не предлагается, но остаётся там, где её выбрали.',
  add: 'Добавить метку',
  edit: 'Изменить метку',
  name: 'Название метки',
  taken: 'Метка с таким названием уже есть.',
  putAway: 'Убрать',
  putAwayNamed: 'Убрать: {name}',
  takeOut: 'Вернуть',
  takeOutNamed: 'Вернуть: {name}',
  isPutAway: 'убрана',
  noneTitle: 'Меток пока нет',
  demands: 'Перед завершением беседы',
  demandsMeans:
    'Оператор не завершит беседу, пока это не указано. Посетителей это не держит: завершённое ими попадает в список «Без итога».',
  topic: 'тема',
  tags: 'метка',
  outcome: 'итог',
  demandOf: '{site}: {what}',
  topicsHint: 'Темы задаются в первых вопросах сайта.',
} satisfies Dictionary<typeof en, 'ru'>;
