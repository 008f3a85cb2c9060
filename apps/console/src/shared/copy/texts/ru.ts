import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  copy: 'Копировать',
  copied: 'Скопировано',
  selected: 'Текст выделен; скопируйте его: Ctrl+C или ⌘C.',
} satisfies Dictionary<typeof en, 'ru'>;
