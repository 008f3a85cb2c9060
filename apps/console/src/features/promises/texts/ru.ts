import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  due: 'Обещания, которые пора выполнить',
  soon: 'Обещано к {time}.',
  late: 'Срок прошёл в {time}.',
  more: { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}' },
} satisfies Dictionary<typeof en, 'ru'>;
