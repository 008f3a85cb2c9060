import type { NamedTag, TagId, TimelineKind } from '@parley/protocol';
import type { Command, EditMessage, SendMessage, WrapConversation } from './commands.ts';
import { isAbout } from './topics.ts';
import type { About } from './topics.ts';
import type { KnownEntry } from './world.ts';
import { readWrapUp } from './wrap-up.views.ts';

/** As which entry a command is recorded. Commands without an id of their own are not repeated. */
const recordedAs: Partial<Record<Command['kind'], TimelineKind>> = {
  'message.send': 'message.added',
  'message.edit': 'message.edited',
  'message.remove': 'message.removed',
  'message.link': 'message.linked',
  'note.add': 'note.added',
  'conversation.accept': 'conversation.accepted',
  'conversation.transfer': 'conversation.transferred',
  'conversation.takeover': 'conversation.taken',
  'handover.close': 'handover.closed',
  'conversation.join': 'operator.joined',
  'conversation.leave': 'operator.left',
  'conversation.requeue': 'conversation.requeued',
  'conversation.end': 'conversation.ended',
  'conversation.wrap': 'conversation.wrapped',
  'mood.mark': 'mood.marked',
  'conversation.hold': 'conversation.held',
  'conversation.wake': 'conversation.woken',
  'conversation.offer': 'conversation.offered',
  'conversation.unoffer': 'conversation.unoffered',
  'offer.decline': 'conversation.unoffered',
  'rating.give': 'rating.added',
  'rating.skip': 'rating.skipped',
  'callback.request': 'callback.requested',
  'callback.cancel': 'callback.closed',
  'callback.take': 'callback.taken',
  'message.leave': 'message.left',
  'promise.make': 'promise.made',
  'promise.close': 'promise.closed',
  'visitor.block': 'visitor.blocked',
  'discount.offer': 'discount.offered',
};

/** A transfer is an offer where somebody has the conversation. */
const isRecordedAs = (command: Command, kind: TimelineKind): boolean => {
  if (command.kind === 'conversation.transfer' && kind === 'handover.offered') return true;
  if (command.kind !== 'callback.close') return recordedAs[command.kind] === kind;
  return kind === (command.outcome === 'tried' ? 'callback.tried' : 'callback.closed');
};

/** Whether an entry with the command's id is what the command asks for; then it is a harmless repeat. */
export function isSameIntent(command: Command, entry: KnownEntry): boolean {
  if (!('id' in command) || !isRecordedAs(command, entry.kind)) return false;
  if (command.conversationId !== null && command.conversationId !== entry.conversation_id) return false;
  const body: unknown = JSON.parse(entry.body_json);
  if (isAbout(command, 'words')) return isSameSaying(command, body);
  if (isAbout(command, 'ownership')) return isSameOwner(command, body);
  if (isAbout(command, 'wish')) return isSameWish(command, body);
  if (isAbout(command, 'promise')) return isSamePromise(command, body);
  if (isAbout(command, 'block')) return has(body, { reason: command.reason, words: command.words });
  if (isAbout(command, 'routing')) return isSameRouting(command, body);
  if (isAbout(command, 'company'))
    return command.kind !== 'handover.close' || has(body, { reason: command.reason });
  if (isAbout(command, 'mood')) return has(body, { mood: command.mood });
  if (isAbout(command, 'wrap-up')) return isSameWrapUp(command, body);
  return command.kind === 'rating.skip' || has(body, { score: command.score, reason: command.reason });
}

const isSameRouting = (command: About<'routing'>, body: unknown): boolean =>
  command.kind !== 'conversation.hold' || has(body, { until: command.until });

function isSameSaying(command: About<'words'>, body: unknown): boolean {
  switch (command.kind) {
    case 'message.send':
      return isSameMessage(command, body);
    case 'message.edit':
      return isSameEdit(command, body);
    case 'message.remove':
    case 'message.link':
      return has(body, { messageId: command.messageId });
    case 'note.add':
      return has(body, { text: command.text });
  }
}

function isSameOwner(command: About<'ownership'>, body: unknown): boolean {
  switch (command.kind) {
    case 'conversation.transfer':
      return hasReceiver(body, command.to);
    case 'conversation.requeue':
      return has(body, { operatorId: command.from });
    case 'conversation.takeover':
      return has(body, { reason: command.reason });
    case 'conversation.accept':
    case 'conversation.end':
      return true;
  }
}

function isSameWish(command: About<'wish'>, body: unknown): boolean {
  switch (command.kind) {
    case 'callback.request':
      return has(body, { phone: command.phone, note: command.note });
    case 'callback.take':
      return command.dueAt === null || has(body, { dueAt: command.dueAt });
    case 'callback.close':
      return command.outcome === 'tried' || has(body, { outcome: command.outcome });
    case 'message.leave':
      return has(body, { email: command.email });
    case 'callback.cancel':
      return true;
  }
}

function isSamePromise(command: About<'promise'>, body: unknown): boolean {
  switch (command.kind) {
    case 'promise.make':
      return has(body, { text: command.text, dueAt: command.dueAt });
    case 'promise.close':
      return has(body, { promiseId: command.promiseId });
    case 'discount.offer': {
      const { percent, reason, validUntil } = command;
      return has(body, { percent, reason, validUntil });
    }
  }
}

/** What was so already is not recorded; what is has to be what is asked for. */
function isSameWrapUp(command: WrapConversation, body: unknown): boolean {
  const { topic, tagged = [], untagged = [], outcome, sentTo } = readWrapUp(body);
  const isNamed = (named: readonly NamedTag[], ids: readonly TagId[] = []): boolean =>
    named.every(({ id }) => ids.includes(id));
  return (
    (topic === undefined || (topic && (topic.subtopic ?? topic).id) === command.topicId) &&
    isNamed(tagged, command.tag) &&
    isNamed(untagged, command.untag) &&
    (outcome === undefined || (outcome === command.outcome && sentTo === command.sentTo))
  );
}

/** What was first written is gone once it was changed: nothing is left to compare with. */
const isSameMessage = (command: SendMessage, body: unknown): boolean => {
  const { text, quickMessageId, attachmentIds, choice, chosen, quote } = command;
  if (isChanged(body)) return true;
  const isSaid = has(body, { quickMessageId }) && hasFiles(body, attachmentIds ?? []);
  // The words of an answer are the option's, whatever was sent with it.
  return (
    isSaid &&
    (chosen ? hasPart(body, 'chosen', chosen) : has(body, { text })) &&
    // An owner who switches quotes off drops them from repeats too.
    (!quote || hasPart(body, 'quote', quote)) &&
    hasPart(body, 'choice', choice)
  );
};

/** Both were read by the same schema, so that their fields stand in one order. */
const hasPart = (body: unknown, name: string, part: object | undefined): boolean =>
  has(body, {}) && JSON.stringify(Reflect.get(Object(body), name)) === JSON.stringify(part);

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
