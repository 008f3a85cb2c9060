import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en, 'ru'> = {
  subject: 'Ваша переписка: {site}',
  intro: 'Ваша переписка с {site}.',
  you: 'Вы',
  takenBack: 'Сообщение отозвано',
  joined: '{name} теперь в разговоре',
  discount: '{name}: скидка {percent} — {reason} (до {time})',
  ended: 'Разговор завершён',
  why: 'Вы получили это письмо, потому что кто-то указал ваш адрес в чате. Если это были не вы, ничего делать не нужно.',
};
