import type { Topic } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { currentLanguage } from '../shared/i18n/load-texts.ts';
import { textIn } from '../shared/i18n/text-in.ts';
import type { Command, CommandContext } from './command.ts';
import { answersHere } from './writing.commands.ts';
import { writtenFor } from './written-for.ts';

/** Sends who has come to the wrong address where they are helped, in their language, and says so of the conversation. */
async function refer(context: CommandContext, { id: topicId, referral }: Topic): Promise<void> {
  const { conversation, live, fail } = context;
  if (!conversation || !referral) return;
  const { words, where } = referral;
  const conversationId = conversation.id;
  const text = `${textIn(writtenFor(context, conversation), words)}\n${where}`;
  const message = { id: newCommandId(), conversationId, text, quickMessageId: null, attachmentIds: [] };
  live.write({ name: 'message.send', payload: message });
  const said = { conversationId, topicId, outcome: 'wrong-address', sentTo: where } as const;
  const answer = await live.ask({ name: 'conversation.wrap', payload: { id: newCommandId(), ...said } });
  if (!answer.ok) fail(answer.error);
}

/** One command for each topic that is not for this shop. */
export const referralCommands = (topics: readonly Topic[]): readonly Command[] =>
  topics
    .filter(({ referral }) => referral !== undefined)
    .map((topic) => ({
      id: `refer-${topic.id}`,
      label: (t) => t('refer', { topic: textIn(currentLanguage(), topic.label) }),
      icon: 'transfer',
      when: answersHere,
      run: (context) => refer(context, topic),
    }));
