import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  signInTitle: 'Вход в Parley',
  joinTitle: 'Придумайте пароль',
  joinHint: 'Вас пригласили отвечать здесь. Ссылка действует один раз.',
  email: 'Электронная почта',
  password: 'Пароль',
  newPassword: 'Новый пароль',
  atLeast: 'Не короче {count} знаков; фразу запомнить легче, чем набор знаков.',
  signIn: 'Войти',
  join: 'Начать отвечать',
  emailNeeded: 'Напишите адрес почты.',
  passwordNeeded: 'Напишите пароль.',
  passwordTooShort: 'Здесь меньше {count} знаков.',
  toSignIn: 'У меня уже есть пароль',
} satisfies Dictionary<typeof en, 'ru'>;
