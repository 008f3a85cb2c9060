import { hrefOf, SETTINGS_SECTIONS, type Place, type SettingsSection } from '../shared/router/place.ts';
import { goTo, inboxPlace } from '../shared/router/use-place.ts';
import {
  EVERYTHING,
  filterHistory,
  SEARCH_FIELD,
  type HistoryFilter,
} from '../shared/screen/history-filter.store.ts';
import type { IconName } from '../shared/ui/icon.tsx';
import { always, type Command, type CommandContext } from './command.ts';
import type { Hotkey } from './hotkey.ts';

type ScreenKey = 'goInbox' | 'goVisits' | 'goBoard' | 'goHistory' | 'goSettings' | 'goAccount';

interface Door {
  readonly key: ScreenKey;
  readonly icon: IconName;
  readonly place: Place;
  readonly hotkey: Hotkey;
}

const isOpenTo = ({ me }: CommandContext, { screen }: Place): boolean =>
  screen !== 'settings' || me.operator.role !== 'operator';

const historyPlace: Place = { screen: 'history', conversationId: null, part: 'conversation' };

const DOORS: readonly Door[] = [
  { key: 'goInbox', icon: 'inbox', place: inboxPlace(), hotkey: 'G I' },
  { key: 'goVisits', icon: 'people', place: { screen: 'visits', visitId: null }, hotkey: 'G V' },
  { key: 'goBoard', icon: 'board', place: { screen: 'board' }, hotkey: 'G B' },
  { key: 'goHistory', icon: 'history', place: historyPlace, hotkey: 'G H' },
  { key: 'goSettings', icon: 'settings', place: { screen: 'settings', section: 'operators' }, hotkey: 'G S' },
  { key: 'goAccount', icon: 'card', place: { screen: 'account' }, hotkey: 'G A' },
];

export const goToScreens: readonly Command[] = DOORS.map(({ key, icon, place, hotkey }) => ({
  id: key,
  label: (t) => t(key),
  icon,
  hotkey,
  when: (context) => context.place.screen !== place.screen && isOpenTo(context, place),
  run: () => goTo(place),
}));

/** Looks for words in all conversations. */
export const search: Command = {
  id: 'search',
  label: (t) => t('search'),
  icon: 'search',
  hotkey: 'G F',
  when: always,
  run: () => {
    // On a phone the open conversation covers it.
    if (!document.getElementById(SEARCH_FIELD)?.checkVisibility()) goTo(historyPlace);
    focusSoon(SEARCH_FIELD);
  },
};

/** Puts the focus there. The field may still be on its way: its screen loads when it is first gone to. */
export function focusSoon(id: string, tries = 40): void {
  const field = document.getElementById(id);
  field?.focus();
  // What is about to be opened cannot have the focus yet.
  if (field && document.activeElement === field) {
    if (field instanceof HTMLInputElement && field.type !== 'checkbox') field.select();
  } else if (tries > 0) setTimeout(() => focusSoon(id, tries - 1), 50);
}

const SECTION_KEYS = {
  operators: 'goOperators',
  teams: 'goTeams',
  'quick-messages': 'goQuickMessages',
  triggers: 'goTriggers',
  checklists: 'goChecklists',
  articles: 'goArticles',
  tags: 'goTags',
  sites: 'goSites',
  blocks: 'goBlocks',
  limits: 'goLimits',
  audit: 'goAudit',
} as const satisfies Record<SettingsSection, string>;

export const goToSections: readonly Command[] = SETTINGS_SECTIONS.map((section) => {
  const place: Place = { screen: 'settings', section };
  return {
    id: `go-settings-${section}`,
    label: (t) => t(SECTION_KEYS[section]),
    icon: 'settings',
    when: (context) => hrefOf(context.place) !== hrefOf(place) && isOpenTo(context, place),
    run: () => goTo(place),
  };
});

const FILTER_KEYS = {
  all: 'filterAll',
  good: 'filterGood',
  neutral: 'filterNeutral',
  bad: 'filterBad',
  late: 'filterLate',
  missed: 'filterMissed',
  unwrapped: 'filterUnwrapped',
} as const satisfies Record<HistoryFilter['show'], string>;

const filterOf = (show: HistoryFilter['show']): Command => ({
  id: `history-${show}`,
  label: (t) => t(FILTER_KEYS[show]),
  icon: 'history',
  when: always,
  run: ({ place }) => {
    filterHistory(show === 'all' ? EVERYTHING : { show, query: '' });
    if (place.screen !== 'history') goTo(historyPlace);
  },
});

/** The filters of the history, from wherever one is. */
export const historyFilters: readonly Command[] = (
  ['all', 'good', 'neutral', 'bad', 'late', 'missed', 'unwrapped'] as const
).map((show) => filterOf(show));
