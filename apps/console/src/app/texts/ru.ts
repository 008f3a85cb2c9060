import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  screens: 'Разделы',
  account: 'Вы и коллеги',
  ownAccount: 'Вход и устройства',
  language: 'Язык',
  operator: 'Оператор',
  supervisor: 'Супервайзер',
  administrator: 'Администратор',
  offline: 'Нет связи. Показанное могло устареть; что вы напишете, сохранится и уйдёт само.',
  catchingUp: 'Загружается то, что случилось за это время.',
  queued: {
    one: '{count} сообщение ждёт отправки.',
    few: '{count} сообщения ждут отправки.',
    many: '{count} сообщений ждут отправки.',
  },
  tooOld: 'Консоль на сервере обновилась. Перезагрузите страницу, черновики сохранены.',
  takenBack: {
    one: 'Связи не было больше минуты. {count} беседа вернулась в очередь.',
    few: 'Связи не было больше минуты. {count} беседы вернулись в очередь.',
    many: 'Связи не было больше минуты. {count} бесед вернулись в очередь.',
  },
  understood: 'Понятно',
  reload: 'Перезагрузить',
  refused: 'Сервер не пускает эту консоль.',
  notifications: 'Новости',
} satisfies Dictionary<typeof en, 'ru'>;
