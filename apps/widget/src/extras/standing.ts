import type { Choice, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import type { ThreadState } from '../thread/thread-state.ts';

type Message = Extract<VisitorTimelineEvent, { kind: 'message.added' }>;

/** How an offer stands: which option was chosen, and whether one still can be. */
export interface Standing {
  readonly message: Message;
  readonly choice: Choice;
  readonly conversation: VisitorConversation;
  readonly chosenId: string | undefined;
  readonly isOpen: boolean;
}

/** Read from the thread alone, so that every tab and every reload shows the same; an answer on its way counts. */
export function standingOf({ thread, outbox }: ThreadState, id: string): Standing | undefined {
  const message = thread.entries.find(
    (entry): entry is Message => entry.kind === 'message.added' && entry.id === id,
  );
  const choice = message?.body.choice;
  const conversation = message && thread.conversations.get(message.conversationId);
  if (!choice || !conversation) return undefined;
  const said = thread.entries.flatMap((entry) => (entry.kind === 'message.added' ? [entry.body.chosen] : []));
  const onTheirWay = outbox.flatMap(({ item: { request }, state }) =>
    request.name === 'message.send' && state !== 'refused' ? [request.payload.chosen] : [],
  );
  const chosenId = [...said, ...onTheirWay].find((chosen) => chosen?.messageId === id)?.optionId;
  return {
    message,
    choice,
    conversation,
    chosenId,
    isOpen: chosenId === undefined && conversation.state !== 'ended',
  };
}
