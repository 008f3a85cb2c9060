import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en> = {
  writes: '{name} пишет',
  sound: 'Звук при новых сообщениях',
  camera: 'Сделать снимок',

  choices: 'Варианты ответа',
  choose: 'Выбрать',
  chosen: 'Ваш выбор',
  confirmed: 'Вы подтвердили',
  closed: 'Уже закрыто',

  transcript: 'Сохранить переписку',
  asText: 'Сохранить как текст',
  asPage: 'Сохранить как страницу',
  byMail: 'Отправить на почту',
  address: 'Адрес почты',
  mailSent: 'Отправлено на {address}.',
  mailOften: 'Пока достаточно. Попробуйте позже.',
  mailFailed: 'Не получилось. Проверьте адрес.',
  of: 'Переписка с {name}',
  you: 'Вы',
  takenBack: 'Сообщение отозвано',
  savedAt: 'Сохранено {at}',
};
