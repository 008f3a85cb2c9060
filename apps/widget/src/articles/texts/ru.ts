import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en> = {
  search: 'Найти ответ',
  found: {
    one: 'Найден {count} ответ',
    few: 'Найдено {count} ответа',
    many: 'Найдено {count} ответов',
    other: 'Найдено {count} ответа',
  },
  nothing: 'По запросу «{query}» ничего не нашлось.',
  askInstead: 'Спросить у нас',
  failed: 'Не загрузилось. Попробуйте ещё раз.',
  common: 'Частые вопросы',
  contacts: 'Другие способы связаться',
  toTalk: 'К разговору',

  back: 'Назад',
  helped: 'Это помогло?',
  yes: 'Да',
  no: 'Нет',
  thanks: 'Спасибо, что сказали.',
  sorry: 'Жаль. Напишите нам, и мы разберёмся.',
  ask: 'Остался вопрос? Напишите нам',
  about: 'О статье «{title}»',
};
