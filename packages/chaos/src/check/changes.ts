import type { Attempt, Entry } from '../clients/history.ts';
import type { Evidence } from './evidence.ts';

const changing = new Set(['message.edited', 'message.removed']);

export const isChanging = ({ kind }: { readonly kind: string }): boolean => changing.has(kind);

/** All changes of messages in the order of each visitor's log; every one of them is a visitor's to see. */
export const storedChanges = ({ threads }: Evidence): Entry[] =>
  threads.flatMap(({ entries }) => entries.filter(isChanging));

/** Ids are their authors' own. */
export const messageKey = (authorId: string | null, messageId: string | null): string =>
  `${authorId} ${messageId}`;

/** What each changed message says now: the words of the last change, or none. */
export const textsNow = (evidence: Evidence): Map<string, string> =>
  new Map(
    storedChanges(evidence).map(({ kind, authorId, messageId, text }) => [
      messageKey(authorId, messageId),
      kind === 'message.removed' ? '' : (text ?? ''),
    ]),
  );

/** Everything that a message may ever have said: what its author wrote, and nothing once it was taken back. */
export function textsEver({ histories }: Evidence): Map<string, Set<string | null>> {
  const texts = new Map<string, Set<string | null>>();
  const add = (authorId: string, { id, kind, text, messageId }: Attempt): void => {
    const key = messageKey(authorId, messageId ?? id);
    const known = texts.get(key) ?? new Set();
    texts.set(key, known.add(kind === 'message.removed' ? '' : text));
  };
  for (const { authorId, attempts } of histories) for (const attempt of attempts) add(authorId, attempt);
  return texts;
}
