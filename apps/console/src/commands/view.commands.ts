import type { SavedView } from '@parley/protocol';
import { goTo, inboxPlace } from '../shared/router/use-place.ts';
import { EVERYTHING, filterHistory } from '../shared/screen/history-filter.store.ts';
import {
  RUNNING_LISTS,
  showInbox,
  WHOLE_INBOX,
  type RunningList,
} from '../shared/screen/inbox-view.store.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { always, type Command, type CommandContext } from './command.ts';
import type { Hotkey } from './hotkey.ts';

const LABELS = {
  all: 'viewAll',
  queue: 'viewQueue',
  mine: 'viewMine',
  team: 'viewTeam',
  unattended: 'viewUnattended',
  callbacks: 'viewCallbacks',
  held: 'viewHeld',
} as const satisfies Record<RunningList, string>;

const KEYS: Readonly<Record<RunningList, Hotkey>> = {
  all: 'G L',
  queue: 'G Q',
  mine: 'G Y',
  team: 'G T',
  unattended: 'G U',
  callbacks: 'G C',
  held: 'G O',
};

function goToInbox({ place }: CommandContext): void {
  if (place.screen !== 'inbox') goTo(inboxPlace());
}

function goToHistory({ place }: CommandContext): void {
  if (place.screen !== 'history') goTo({ screen: 'history', conversationId: null, part: 'conversation' });
}

/** The lists of the inbox, from wherever one is. */
const running: readonly Command[] = RUNNING_LISTS.map((list) => ({
  id: `view-${list}`,
  label: (t) => t(LABELS[list]),
  icon: 'inbox',
  hotkey: KEYS[list],
  when: always,
  run: (context) => {
    showInbox({ ...WHOLE_INBOX, list });
    goToInbox(context);
  },
}));

const OVER = {
  all: { id: 'view-ended', label: 'viewEnded', hotkey: 'G E', days: 1 },
  missed: { id: 'view-missed', label: 'viewMissed', hotkey: 'G X', days: 1 },
  unwrapped: { id: 'view-unwrapped', label: 'viewUnwrapped', hotkey: 'G R', days: null },
} as const;

/** What is over: today, or, where something is still to be done about it, whenever that was. */
const over = (show: keyof typeof OVER): Command => {
  const { id, label, hotkey, days } = OVER[show];
  return {
    id,
    label: (t) => t(label),
    icon: 'history',
    hotkey,
    when: always,
    run: (context) => {
      filterHistory({ ...EVERYTHING, show, days });
      goToHistory(context);
    },
  };
};

/** What became of what this operator gave to others, wherever it went. */
const passed: Command = {
  id: 'view-passed',
  label: (t) => t('viewPassed'),
  icon: 'transfer',
  hotkey: 'G D',
  when: always,
  run: () => openDialog('passed'),
};

export const VIEW_COMMANDS: readonly Command[] = [
  ...running,
  passed,
  over('all'),
  over('missed'),
  over('unwrapped'),
];

/** Shows what a kept view names. */
function show(view: SavedView, context: CommandContext): void {
  const { rating, ...whose } = view.filter;
  const list = RUNNING_LISTS.find((name) => name === view.list);
  if (list) {
    showInbox({ list, whose });
    goToInbox(context);
    return;
  }
  filterHistory({
    ...EVERYTHING,
    show:
      view.list === 'missed' || view.list === 'unwrapped'
        ? view.list
        : rating === 'none' || !rating
          ? 'all'
          : rating,
    days: view.days ?? null,
    query: view.query ?? '',
    whose,
  });
  goToHistory(context);
}

/** One command for each view that the operator has kept. */
export const savedViewCommands = (views: readonly SavedView[]): readonly Command[] =>
  views.map((view) => ({
    id: `view-${view.id}`,
    label: () => view.name,
    icon: 'star',
    when: always,
    run: (context) => show(view, context),
  }));
