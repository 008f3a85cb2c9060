import { goTo } from '../shared/router/use-place.ts';
import { closeDialog, openDialog, toggleCard as toggleCardPanel } from '../shared/screen/panels.store.ts';
import { goToStep } from '../shared/screen/tour.store.ts';
import { isWide } from '../shared/screen/use-is-wide.ts';
import { always, type Command } from './command.ts';

export const palette: Command = {
  id: 'palette',
  label: (t) => t('palette'),
  icon: 'search',
  hotkey: 'Mod+K',
  when: always,
  run: () => openDialog('palette'),
};

export const showKeys: Command = {
  id: 'keys',
  label: (t) => t('keys'),
  icon: 'keyboard',
  hotkey: '?',
  when: always,
  run: () => openDialog('keys'),
};

/** The screen on which every command gets the key that its operator likes. */
export const changeKeys: Command = {
  id: 'change-keys',
  label: (t) => t('changeKeys'),
  icon: 'edit',
  when: ({ place }) => place.screen !== 'keys',
  run: () => {
    closeDialog();
    goTo({ screen: 'keys' });
  },
};

export const toggleTheme: Command = {
  id: 'toggle-theme',
  label: (t) => t('toggleTheme'),
  icon: 'moon',
  when: always,
  run: (context) => context.toggleTheme(),
};

export const toggleCard: Command = {
  id: 'toggle-card',
  label: (t) => t('toggleCard'),
  icon: 'card',
  hotkey: 'Ctrl+Shift+Y',
  when: ({ conversation }) => conversation !== null,
  // Where there is no room beside the conversation, the card is a place of its own.
  run: ({ place }) => {
    if (isWide() || !('part' in place)) toggleCardPanel();
    else goTo({ ...place, part: place.part === 'card' ? 'conversation' : 'card' });
  },
};

/** Ready for new conversations, or away. */
export const togglePresence: Command = {
  id: 'toggle-presence',
  label: (t) => t('togglePresence'),
  icon: 'clock',
  when: always,
  run: async ({ live, me, fail }) => {
    const presence = me.operator.presence === 'online' ? 'away' : 'online';
    const answer = await live.ask({ name: 'presence.set', payload: { presence } });
    if (!answer.ok) fail(answer.error);
  },
};

/** What there is to know on the first day, in a minute. */
export const startTour: Command = {
  id: 'start-tour',
  label: (t) => t('startTour'),
  icon: 'star',
  when: always,
  run: () => {
    closeDialog();
    goToStep(0);
  },
};

export const signOut: Command = {
  id: 'sign-out',
  label: (t) => t('signOut'),
  icon: 'door',
  when: always,
  run: (context) => context.signOut(),
};
