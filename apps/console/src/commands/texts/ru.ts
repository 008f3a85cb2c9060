import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  accept: 'Принять',
  acceptNext: 'Принять того, кто ждёт дольше всех',
  send: 'Отправить',
  toggleNote: 'Писать команде или посетителю',
  offer: 'Предложить выбор',
  transfer: 'Передать',
  end: 'Завершить',
  ending: 'Беседа сейчас завершится.',
  undo: 'Отменить',
  next: 'Следующая беседа',
  previous: 'Предыдущая беседа',
  insertQuickMessage: 'Быстрое сообщение /{shortcode}',
  fillFirst: 'Замените {slot} перед отправкой.',
  goInbox: 'К беседам',
  goVisits: 'К посетителям на сайте',
  goBoard: 'К показателям за сегодня',
  goHistory: 'К истории',
  goSettings: 'К настройкам',
  palette: 'Все команды',
  keys: 'Клавиши',
  toggleTheme: 'Светлая или тёмная тема',
  toggleCard: 'Показать или свернуть карточку посетителя',
  togglePresence: 'На месте или отошёл',
  signOut: 'Выйти',
} satisfies Dictionary<typeof en, 'ru'>;
