import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  title: 'Список шагов',
  progress: '{settled} из {whole}',
  done: '{name}, {time}',
  skipped: 'пропущено: {name}, {time}',
  skip: 'Пропустить',
  skipNamed: 'Пропустить: {text}',
  reopen: 'Вернуть',
  reopenNamed: 'Вернуть: {text}',
  insert: 'Вставить /{shortcode}',
  notSaved: 'Ничего не изменено.',
} satisfies Dictionary<typeof en, 'ru'>;
