import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  site: 'Сайт',
  team: 'Команда',
  operator: 'Оператор',
  topic: 'Тема',
  tag: 'Метка',
  outcome: 'Итог',
  any: 'Любой',
  keepView: 'Запомнить этот вид',
  viewName: 'Название вида',
  keep: 'Запомнить',
  kept: 'Сохранено. Вид есть в списке и среди команд; клавишу ему можно дать в разделе «Клавиши».',
} satisfies Dictionary<typeof en, 'ru'>;
