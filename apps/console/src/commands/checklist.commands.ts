import { goTo } from '../shared/router/use-place.ts';
import { OPEN_STEP, useChecklistStore } from '../shared/screen/checklist.store.ts';
import { toggleCard, usePanelsStore } from '../shared/screen/panels.store.ts';
import { isWide } from '../shared/screen/use-is-wide.ts';
import type { QuickMessage } from '@parley/protocol';
import type { Command, CommandContext } from './command.ts';
import { answersHere, insertQuickMessage } from './writing.commands.ts';
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

/** The words of the first open step that has some. */
function nextWords({ conversation, openStepsOf, quickMessages }: CommandContext): QuickMessage | undefined {
  const steps = (conversation && openStepsOf(conversation)) ?? [];
  const wordsOf = (quickMessageId: string | null) => quickMessages.find(({ id }) => id === quickMessageId);
  return steps.map((step) => wordsOf(step.quickMessageId)).find((quick) => quick !== undefined);
}

/** Puts the words of the next step into the composer, where they are read and changed before they go. */
export const insertStepWords: Command = {
  id: 'insert-step-words',
  label: (t) => t('insertStepWords'),
  icon: 'checks',
  hotkey: 'F9',
  when: (context) => answersHere(context) && nextWords(context) !== undefined,
  run: (context) => {
    const quick = nextWords(context);
    if (quick) insertQuickMessage(context, quick);
  },
};
