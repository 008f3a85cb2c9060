import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  intro: 'Им нельзя писать, пока срок не пройдёт. Он кончается сам; снять запрет можно и раньше.',
  forSupervisors: 'Старшие видят, кому закрыт чат, и снимают запрет.',
  longest: 'Оператор сам закрывает чат не дольше чем на',
  byAdministrators: 'Это решает администратор.',
  none: 'не закрывает',
  hour: 'час',
  day: 'сутки',
  month: '30 дней',
  good: 'любой срок, в том числе насовсем',
  emptyTitle: 'Чат никому не закрыт',
  empty: 'Чат закрывают из беседы: через её меню или командой «Закрыть чат посетителю».',
  older: 'Показать более ранние',
  insults: 'оскорбления',
  threats: 'угрозы',
  spam: 'спам',
  other: 'другое',
  until: 'до {time}',
  untilLifted: 'пока не снимут',
  by: '{name}, {time}',
  lift: 'Снять',
  liftNamed: 'Снять: {name}',
} satisfies Dictionary<typeof en, 'ru'>;
