import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  offer: 'Предложенная беседа',
  offeredToYou: 'Вам предложено:',
  knowsYou: 'Вы уже беседовали',
  youHaveRoom: 'У вас есть место ещё для одной',
  asksYouFor: 'Можно взять ещё',
  moreOffers: {
    one: 'Предложена ещё {count}',
    few: 'Предложены ещё {count}',
    many: 'Предложено ещё {count}',
  },
  yourPresence: 'Сейчас вы',
  lunch: 'Обед',
  break: 'Перерыв',
  training: 'Обучение',
  other: 'Нет на месте',
  ownWords: 'Почему, своими словами',
  presenceHint:
    'Пока вас нет, здесь ничего не звонит и вам ничего не предлагают. Ваши беседы остаются с вами.',
  colleagues: 'Коллеги',
  alone: 'Коллег пока нет.',
  since: 'с {time}',
  talking: '{count} из {capacity}',
  unanswered: { one: '{count} ждёт', few: '{count} ждут', many: '{count} ждут' },
  onHold: 'на удержании: {count}',
  asOf: 'На {time}',
  nobodyOnline: 'Никого нет в сети: {team}.',
  siteOpen: 'Сайт {site} открыт',
  siteOpenUntil: 'Сайт {site} открыт до {time}',
  areAway: {
    one: '{count} нет на месте',
    few: '{count} нет на месте',
    many: '{count} нет на месте',
  },
  areWaiting: {
    one: '{count} посетитель ждёт',
    few: '{count} посетителя ждут',
    many: '{count} посетителей ждут',
  },
} satisfies Dictionary<typeof en, 'ru'>;
