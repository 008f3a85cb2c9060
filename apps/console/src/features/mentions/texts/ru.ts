import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Упоминания',
  none: 'Вас ещё не упоминали. В заметке @ и имя зовут коллегу.',
  by: '{name}, беседа: {visitor}',
  isNew: 'новое',
} satisfies Dictionary<typeof en, 'ru'>;
