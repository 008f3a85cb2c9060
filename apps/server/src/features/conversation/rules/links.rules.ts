import { firstLink } from '@parley/plain-text';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { LinkMessage } from '../../../event-log/commands.ts';
import { actorOf } from './entries.rules.ts';
import type { Decision, Facts } from './rules.types.ts';

/** What was read about a link stands with its message, unless the message has come to say something else meanwhile. */
export function linkMessage(conversation: ConversationRow, command: LinkMessage, facts: Facts): Decision {
  const { id, by, messageId, authorId, link } = command;
  const said = facts.talk?.messages.find((one) => one.id === messageId && one.authorId === authorId);
  const isFit = said && !said.body.link && firstLink(said.body.text) === link.url;
  if (!isFit) return { conversation, entries: [] };
  const actor = actorOf(by, conversation);
  const body = { messageId, authorId, link };
  return {
    conversation,
    entries: [{ kind: 'message.linked', id, at: facts.now, actor, seq: null, body }],
    rewrites: [{ position: said.position, body: { ...said.body, link } }],
  };
}
