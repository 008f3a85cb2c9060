import type { TimelineEvent } from '@parley/protocol';

type Message = Extract<TimelineEvent, { kind: 'message.added' }>;
/** An author has written an own message anew or taken it back, or the server has read where it leads. */
export type Change = Extract<
  TimelineEvent,
  { kind: 'message.edited' | 'message.removed' | 'message.linked' }
>;

export const isChange = (entry: TimelineEvent): entry is Change =>
  entry.kind === 'message.edited' || entry.kind === 'message.removed' || entry.kind === 'message.linked';

/** Ids are their authors' own: two authors may have made the same one. */
const isOf = <E extends TimelineEvent>(change: Change, entry: E): entry is E & Message =>
  entry.kind === 'message.added' &&
  entry.id === change.body.messageId &&
  entry.actor.id === (change.kind === 'message.linked' ? change.body.authorId : change.actor.id) &&
  entry.conversationId === change.conversationId;

/** The message as a fresh load shows it after the change. */
function bodyAfter(body: Message['body'], change: Change): Message['body'] {
  if (change.kind === 'message.removed')
    return { text: '', quickMessageId: null, attachments: [], removedAt: change.at };
  if (change.kind === 'message.linked') {
    const { link } = change.body;
    // Without a card it was followed by another change, which comes after it.
    return body.removedAt !== undefined || !link ? body : { ...body, link };
  }
  const { text } = change.body;
  // An edit without its text was followed by another change, which comes after it.
  if (body.removedAt !== undefined || text === '') return body;
  // What was known about a link stood for the words before.
  const { link: _link, ...rest } = body;
  return { ...rest, text, quickMessageId: null, editedAt: change.at };
}

export interface ChangedEntries<E> {
  /** The same array when none of the messages is here. */
  readonly entries: readonly E[];
  /** Changes whose messages are not here: to be tried again on older entries, which may have been read before them. */
  readonly late: readonly Change[];
}

/** Entries after changes of them, which are applied in the order of the log. */
export function withChanges<E extends TimelineEvent>(
  entries: readonly E[],
  changes: readonly Change[],
): ChangedEntries<E> {
  const late: Change[] = [];
  let changed: E[] | null = null;
  for (const change of changes) {
    const index = entries.findIndex((entry) => isOf(change, entry));
    const entry = (changed ?? entries)[index];
    if (entry && isOf(change, entry)) {
      changed ??= [...entries];
      changed[index] = { ...entry, body: bodyAfter(entry.body, change) };
    } else late.push(change);
  }
  return { entries: changed ?? entries, late };
}
