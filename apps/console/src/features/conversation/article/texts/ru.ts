import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en> = {
  title: 'Вставить статью',
  hint: 'Её заголовок и ссылка попадут в сообщение, которое вы пишете.',
  search: 'Искать в статьях',
  none: 'Нет подходящей опубликованной статьи.',
  found: { one: '{count} статья', few: '{count} статьи', many: '{count} статей', other: '{count} статьи' },
};
