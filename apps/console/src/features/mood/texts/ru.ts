import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Минута для себя',
  suggest: 'Это было нелегко. Передохнёте несколько минут?',
  onlyYou: 'Это видите только вы.',
  later: 'Не сейчас',
} satisfies Dictionary<typeof en, 'ru'>;
