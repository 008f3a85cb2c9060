import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Беседы',
  readyForNew: 'Готовность к новым беседам',
  goAway: 'Отойти: новые беседы здесь не звонят',
  comeBack: 'Вернуться на место',
  waiting: 'Ждут',
  peopleWait: { one: 'ждёт {count} человек', few: 'ждут {count} человека', many: 'ждут {count} человек' },
  mine: 'Мои',
  others: 'У коллег',
  nothing: 'Никто не ждёт',
  nothingHint: 'Новые беседы появятся здесь со звуком. Пока посмотрите, кто на сайте.',
  toVisits: 'Кто на сайте',
  typing: 'пишет: {text}',
  ours: 'Мы: {text}',
  urgent: 'срочно',
  unread: {
    one: '{count} непрочитанное сообщение',
    few: '{count} непрочитанных сообщения',
    many: '{count} непрочитанных сообщений',
  },
  waits: 'ждёт ответа',
  noMessage: 'Сообщений ещё нет',
  offered: 'передано вам',
  offeredTo: 'передано: {name}',
  with: 'ведёт {name}',
  newOnes: { one: '{count} новая', few: '{count} новые', many: '{count} новых' },
  reorder: 'Упорядочить',
  ended: 'завершена',
} satisfies Dictionary<typeof en, 'ru'>;
