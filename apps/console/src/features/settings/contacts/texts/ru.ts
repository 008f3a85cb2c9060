import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en> = {
  open: 'Контакты',
  openOf: 'Контакты: {name}',
  intro: 'Они стоят на первом экране виджета, днём и ночью. Пустое не показывается.',
  phone: 'Телефон',
  email: 'Адрес почты',
  emailInvalid: 'Это не адрес почты.',
  links: 'Мессенджеры и сети',
  linkName: 'Надпись на кнопке',
  linkUrl: 'Адрес (https://…)',
  linkInvalid: 'Нужны надпись и адрес, который начинается с https://',
  addLink: 'Добавить',
  removeLink: 'Убрать {name}',
  hours: 'Когда кто-то на месте',
  hoursHint: 'Своими словами, например «По телефону с понедельника по пятницу, 9–18».',
};
