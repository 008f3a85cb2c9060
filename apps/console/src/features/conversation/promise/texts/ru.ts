import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Пообещать',
  hint: 'Посетитель видит обещание и сколько осталось. Вам напомнят заранее; если срок пройдёт, его увидят и супервизоры.',
  what: 'Что',
  standard: 'Перезвоню вам',
  when: 'К какому времени, по вашим часам',
  soon: 'Скоро',
  replaces: 'Обещание уже есть. Новое его заменит.',
  promise: 'Обещать',
  sayWhat: 'Напишите, что обещаете.',
  later: 'Выберите время, которое ещё не прошло.',
  open: 'Обещано',
  byYou: 'вами, срок {time}',
  byOther: '{name}, срок {time}',
  left: '(осталось {time})',
  lateSince: '(опоздание {time})',
} satisfies Dictionary<typeof en, 'ru'>;
