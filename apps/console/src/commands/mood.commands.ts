import { newCommandId } from '@parley/protocol/ids';
import type { Mood } from '@parley/protocol';
import { openDialog } from '../shared/screen/panels.store.ts';
import { putAwayCoolDown, useCoolDownStore } from '../shared/screen/cool-down.store.ts';
import type { Command, CommandContext } from './command.ts';
import { showConversation } from './conversation.commands.ts';
import { pauseBreak } from './routing.commands.ts';
import { answersHere, isMine } from './writing.commands.ts';

const moodOf = ({ conversation }: CommandContext): Mood => conversation?.mood?.mood ?? 'calm';

async function mark({ conversation, live, fail }: CommandContext, mood: Mood): Promise<void> {
  if (!conversation) return;
  const payload = { id: newCommandId(), conversationId: conversation.id, mood };
  const answer = await live.ask({ name: 'mood.mark', payload });
  if (!answer.ok) fail(answer.error);
}

const NEXT = { calm: 'tense', tense: 'angry', angry: 'calm' } as const satisfies Record<Mood, Mood>;

/** By one key: from calm over tense to angry, and back to calm. */
const nextMood: Command = {
  id: 'mood',
  label: (t) => t('mood'),
  icon: 'faceTense',
  hotkey: 'Ctrl+Shift+M',
  when: answersHere,
  run: (context) => mark(context, NEXT[moodOf(context)]),
};

const markOf = (mood: Mood, look: Pick<Command, 'label' | 'icon'>): Command => ({
  id: `mood-${mood}`,
  ...look,
  when: (context) => answersHere(context) && moodOf(context) !== mood,
  run: (context) => mark(context, mood),
});

const markCalm = markOf('calm', { label: (t) => t('moodCalm'), icon: 'faceGood' });
const markTense = markOf('tense', { label: (t) => t('moodTense'), icon: 'faceTense' });
export const markAngry = markOf('angry', { label: (t) => t('moodAngry'), icon: 'faceAngry' });

/** The transfer, with a note begun; to whom and how is as in any. */
export const passOn: Command = {
  id: 'pass-on',
  label: (t) => t('passOn'),
  icon: 'transfer',
  hotkey: 'Ctrl+Shift+A',
  when: isMine,
  run: (context) => {
    showConversation(context);
    openDialog('pass-on');
  },
};

/** The pause that is suggested after something hard, while it is. */
export const coolDown: Command = {
  id: 'cool-down',
  label: (t) => t('coolDown'),
  icon: 'clock',
  hotkey: 'Ctrl+M',
  when: () => useCoolDownStore.getState().suggested !== null,
  run: async (context) => {
    putAwayCoolDown();
    await pauseBreak.run(context);
  },
};

/** What the menu of a conversation offers. */
export const MOOD_MENU: readonly Command[] = [markCalm, markTense, markAngry, passOn];
export const MOOD_COMMANDS: readonly Command[] = [nextMood, ...MOOD_MENU, coolDown];
