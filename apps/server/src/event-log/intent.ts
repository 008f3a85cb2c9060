import type { Command, EditMessage, SendMessage } from './commands.ts';
import type { KnownEntry } from './world.ts';

/** Whether an entry with the command's id is what the command asks for; then it is a harmless repeat. */
export function isSameIntent(command: Command, entry: KnownEntry): boolean {
  if (!('id' in command)) return false;
  if (command.conversationId !== null && command.conversationId !== entry.conversation_id) return false;
  const body: unknown = JSON.parse(entry.body_json);
  switch (command.kind) {
    case 'message.send':
      return entry.kind === 'message.added' && isSameMessage(command, body);
    case 'message.edit':
      return entry.kind === 'message.edited' && isSameEdit(command, body);
    case 'message.remove':
      return entry.kind === 'message.removed' && has(body, { messageId: command.messageId });
    case 'note.add':
      return entry.kind === 'note.added' && has(body, { text: command.text });
    case 'conversation.accept':
      return entry.kind === 'conversation.accepted';
    case 'conversation.transfer':
      return entry.kind === 'conversation.transferred' && hasReceiver(body, command.to);
    case 'conversation.requeue':
      return entry.kind === 'conversation.requeued' && has(body, { operatorId: command.from });
    case 'conversation.end':
      return entry.kind === 'conversation.ended';
    case 'rating.give':
      return entry.kind === 'rating.added' && has(body, { score: command.score, reason: command.reason });
  }
}

/** What was first written is gone once it was changed: nothing is left to compare with. */
const isSameMessage = ({ text, quickMessageId, attachmentIds }: SendMessage, body: unknown): boolean =>
  isChanged(body) || (has(body, { text, quickMessageId }) && hasFiles(body, attachmentIds ?? []));

/** Of an edit whose text a later change has taken the message alone is left. */
const isSameEdit = ({ messageId, text }: EditMessage, body: unknown): boolean =>
  has(body, { messageId, text }) || has(body, { messageId, text: '' });

const isChanged = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && ('editedAt' in body || 'removedAt' in body);

function has(body: unknown, expected: Readonly<Record<string, unknown>>): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const found = new Map<string, unknown>(Object.entries(body));
  return Object.entries(expected).every(([name, value]) => found.get(name) === value);
}

/** Entries from before there were files have none. */
function hasFiles(body: unknown, ids: readonly string[]): boolean {
  const files: unknown =
    typeof body === 'object' && body !== null && 'attachments' in body ? body.attachments : [];
  if (!Array.isArray(files) || files.length !== new Set(ids).size) return false;
  return files.every((file: unknown) => ids.some((id) => has(file, { id })));
}

function hasReceiver(body: unknown, to: object): boolean {
  return (
    typeof body === 'object' && body !== null && 'to' in body && has(body.to, { operatorId: null, ...to })
  );
}
