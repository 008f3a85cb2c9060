import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Команды',
  search: 'Что вы хотите сделать?',
  nothing: 'Для «{query}» команды нет.',
  keysTitle: 'Клавиши',
  keysHint: 'Каждая команда есть и в списке команд, и на кнопке.',
  conversations: 'Беседы',
  writing: 'Переписка',
  handover: 'Передача и наблюдение',
  callbacks: 'Обратные звонки',
  going: 'Переходы',
  console: 'Консоль и вы',
  quickMessages: 'Быстрые сообщения',
  inComposer: 'Пока вы пишете',
  enter: 'Отправить',
  newLine: 'Новая строка',
  slash: 'Найти быстрое сообщение',
} satisfies Dictionary<typeof en, 'ru'>;
