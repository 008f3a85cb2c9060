import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  intro:
    'Шаги рядом с беседой, для некоторых тем или для всех. Их можно пропускать; кто что пропустил, сохраняется.',
  add: 'Добавить список',
  noneTitle: 'Списков пока нет',
  noneText: 'Запишите, о чём нельзя забыть, например спросить номер заказа.',
  name: 'Название',
  topics: 'Для бесед о темах',
  topicsMeans: 'Ничего не выбрано: для каждой беседы.',
  every: 'каждая беседа',
  step: 'Шаг {number}',
  text: 'Что сделать',
  hint: 'Зачем и как, для новичков',
  quick: 'Слова для него',
  noQuick: 'нет',
  up: 'Выше',
  addStep: 'Добавить шаг',
  newcomer: 'Новичок',
  newcomerMeans:
    'Списки шагов открыты сами и объясняют каждый шаг; о завершении с открытыми шагами предупреждают.',
  steps: { one: '{count} шаг', few: '{count} шага', many: '{count} шагов' },
} satisfies Dictionary<typeof en, 'ru'>;
