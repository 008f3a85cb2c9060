import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'История',
  list: 'Завершённые беседы',
  emptyTitle: 'Завершённых бесед пока нет',
  emptyText: 'После окончания каждая беседа остаётся здесь: с заметками и оценкой.',
  emptyFilter: 'Подходящих завершённых бесед нет',
  clearFilter: 'Показать все',
  retry: 'Повторить',
  moreError: 'Не удалось загрузить более старые беседы',
  loadingMore: 'Загружаем более старые беседы…',
  end: 'Это всё.',
  today: 'Сегодня',
  yesterday: 'Вчера',
  filter: 'Показать',
  filterAll: 'Все',
  filterToday: 'С {time}',
  filterLate: 'Ждали больше минуты',
  removeFilter: 'Убрать фильтр',
  lasted: 'длилась {time}',
  unanswered: 'без ответа',
  noText: 'Без сообщений',
} satisfies Dictionary<typeof en, 'ru'>;
