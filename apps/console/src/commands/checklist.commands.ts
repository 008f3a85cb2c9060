import { goTo } from '../shared/router/use-place.ts';
import { OPEN_STEP, useChecklistStore } from '../shared/screen/checklist.store.ts';
import { toggleCard, usePanelsStore } from '../shared/screen/panels.store.ts';
import { isWide } from '../shared/screen/use-is-wide.ts';
import type { Command } from './command.ts';
import { focusSoon } from './go.commands.ts';

/** The steps of the conversation on the screen, at the first that is open; space ticks it. */
export const goToChecklist: Command = {
  id: 'go-to-checklist',
  label: (t) => t('goToChecklist'),
  icon: 'checks',
  hotkey: 'G K',
  when: ({ conversation, openStepsOf }) => conversation !== null && openStepsOf(conversation) !== null,
  run: ({ place }) => {
    useChecklistStore.setState({ isOpen: true });
    if (isWide()) {
      if (usePanelsStore.getState().isCardFolded) toggleCard();
    } else if ('part' in place && place.part !== 'card') goTo({ ...place, part: 'card' });
    focusSoon(OPEN_STEP);
  },
};
