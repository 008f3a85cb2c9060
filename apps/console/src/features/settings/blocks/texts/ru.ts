import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  intro: 'Им нельзя писать, пока срок не пройдёт. Он кончается сам; снять запрет можно и раньше.',
  forSupervisors: 'Старшие видят, кому закрыт чат, и снимают запрет.',
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
