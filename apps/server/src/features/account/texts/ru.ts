import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  resetSubject: 'Новый пароль для Parley',
  resetText:
    'Кто-то, скорее всего вы, попросил новый пароль для этого адреса.\n\nПридумайте его здесь в течение часа; ссылка действует один раз:\n\n{url}\n\nЕсли это были не вы, ничего не делайте. Пароль останется прежним.',
} satisfies Dictionary<typeof en, 'ru'>;
