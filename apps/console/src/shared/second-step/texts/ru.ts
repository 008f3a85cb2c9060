import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  scan: 'Отсканируйте приложением для кодов на телефоне.',
  picture: 'Картинка для приложения с кодами',
  secret: 'Или введите в него этот секрет',
  code: 'Код из приложения',
  codeMissing: 'Напишите шесть цифр из приложения.',
  keep: 'Сохраните коды восстановления',
  keepWhy: 'Каждый один раз заменит телефон при входе. Они показаны только сейчас.',
  recoveryCodes: 'Коды восстановления',
  kept: 'Коды сохранены',
} satisfies Dictionary<typeof en, 'ru'>;
