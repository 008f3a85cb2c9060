import type { Chosen, ErrorCode, Result } from '@parley/protocol';
import type { SendMessage } from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import type { Facts, Said, Talk } from './rules.types.ts';

/** The answer that stands to what a message offers. */
export const answerTo = ({ id, by }: Said, talk: Talk | null): Said | undefined =>
  by === 'visitor' ? undefined : talk?.messages.find(({ body }) => body.chosen?.messageId === id);

type MessageBody = Extract<Entry, { kind: 'message.added' }>['body'];
type Words = Pick<MessageBody, 'text' | 'choice' | 'chosen'>;

/** What a message says: its text with what it offers, or the option that it chooses, in the words in which that was offered. */
export function wordsOf(command: SendMessage, { talk }: Facts): Result<Words, ErrorCode> {
  const { by, text, choice, chosen } = command;
  if (!chosen || by.kind !== 'visitor')
    return ok({ text, ...(choice && by.kind === 'operator' && { choice }) });
  const label = labelOf(chosen, talk);
  return label === undefined ? fail('choice_closed') : ok({ text: label, chosen });
}

/** Of an option that can still be chosen. */
function labelOf({ messageId, optionId }: Chosen, talk: Talk | null): string | undefined {
  const offer = talk?.messages.find(
    ({ id, by, body }) => id === messageId && by === 'operator' && body.choice,
  );
  if (!offer || answerTo(offer, talk)) return undefined;
  return offer.body.choice?.options.find(({ id }) => id === optionId)?.label;
}
