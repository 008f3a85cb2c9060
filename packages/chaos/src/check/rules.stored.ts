import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../clients/history.ts';
import { type Evidence, name, storedEntries } from './evidence.ts';

/** The kinds that only ever come of something a person wanted. */
const wanted = new Set(['message.added', 'note.added', 'conversation.ended', 'conversation.transferred']);

export function* acknowledgedIsStored(evidence: Evidence): Generator<string> {
  const stored = new Map(storedEntries(evidence).map((entry) => [entry.id, entry]));
  const visible = new Map(evidence.threads.flatMap(({ entries }) => entries).map((one) => [one.id, one]));
  for (const { authorId, party, acks } of evidence.histories) {
    for (const ack of acks) {
      const entry = stored.get(ack.id);
      const seen = party === 'visitor' ? visible.get(ack.id) : entry;
      const isThere =
        entry?.seq === ack.seq &&
        entry.conversationId === ack.conversationId &&
        entry.authorId === authorId &&
        seen?.cursor === ack.cursor;
      if (!isThere)
        yield `${party} ${authorId} was told ${JSON.stringify(ack)}, stored is ${JSON.stringify(seen ?? entry)}`;
    }
  }
}

export function* storedWasAttempted(evidence: Evidence): Generator<string> {
  const attempts = new Map(
    evidence.histories.flatMap(({ authorId, attempts: own }) =>
      own.map((attempt) => [attempt.id, { ...attempt, authorId }]),
    ),
  );
  for (const entry of storedEntries(evidence)) {
    if (!wanted.has(entry.kind)) continue;
    const { id, kind, text, authorId } = entry;
    const attempt = attempts.get(id);
    if (!attempt) yield `nobody wrote ${name(entry)}`;
    else if (!isDeepStrictEqual([attempt.kind, attempt.text, attempt.authorId], [kind, text, authorId]))
      yield `${name(attempt)} of ${attempt.authorId} was stored as ${name(entry)} of ${authorId}`;
  }
}

export function* storedOnce(evidence: Evidence): Generator<string> {
  for (const [id, entries] of Map.groupBy(storedEntries(evidence), (entry) => entry.id))
    if (entries.length > 1) yield `${id} stands ${entries.length} times`;
  // A second copy would carry the same words under another id.
  const written = storedEntries(evidence).filter(({ text }) => text !== null);
  for (const [text, entries] of Map.groupBy(written, (entry) => `${entry.authorId} ${entry.text}`))
    if (entries.length > 1) yield `"${text.slice(0, 80)}" stands ${entries.length} times`;
}

export function* keptIsNotForgotten(evidence: Evidence): Generator<string> {
  const stored = new Set(storedEntries(evidence).map(({ id }) => id));
  for (const { party, attempts, refusals } of evidence.histories) {
    const refused = new Set(refusals.map(({ id }) => id));
    for (const attempt of attempts)
      if (attempt.isKept && !stored.has(attempt.id) && !refused.has(attempt.id))
        yield `the ${party}'s outbox had ${name(attempt)}, and it is nowhere`;
  }
}

/** Attempts that were refused and are stored all the same. */
export function* refusedAndStored(
  evidence: Evidence,
): Generator<{ readonly words: string; readonly sent: number }> {
  const stored = new Map(storedEntries(evidence).map((entry) => [entry.id, entry]));
  for (const { party, refusals, sent } of evidence.histories)
    for (const { id, code } of refusals) {
      const entry = stored.get(id);
      const words = `the ${party} was told ${code} of ${entry ? name(entry) : id}, which is stored`;
      if (entry) yield { words, sent: sent.get(id) ?? 1 };
    }
}

/**
 * Of what was sent once. When a connection breaks, a copy may still be on its way there while the next one is refused
 * for what a conversation is at that moment; the checker counts such copies apart.
 */
export function* refusedIsNotStored(evidence: Evidence): Generator<string> {
  for (const { words, sent } of refusedAndStored(evidence)) if (sent === 1) yield words;
}

export function* unsentIsNowhere({ spills }: Evidence): Generator<string> {
  for (const place of spills) yield `words that were typed and never sent stand in ${place}`;
}

const isCounting = (numbers: readonly (number | null)[]): boolean =>
  numbers.every((number, index) => number === index + 1);

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

export function* placesHaveNoGaps({ conversations }: Evidence): Generator<string> {
  for (const { picture, entries } of conversations) {
    const seqs = entries.map(({ seq }) => seq);
    if (!isCounting(seqs)) yield `conversation ${picture.id} counts ${seqs.join(' ')}`;
    if (picture.lastSeq !== entries.length)
      yield `conversation ${picture.id} says ${picture.lastSeq} and has ${entries.length} entries`;
    if (!isAscending(entries.map(({ cursor }) => cursor)))
      yield `conversation ${picture.id} and the workspace's log have another order`;
  }
}

export function* everyConversationIsSomewhere({ conversations }: Evidence): Generator<string> {
  for (const { picture } of conversations) {
    const isRight = picture.state === 'ended' || (picture.state === 'open') === (picture.operatorId !== null);
    if (!isRight)
      yield `conversation ${picture.id} is ${picture.state} and its owner is ${picture.operatorId}`;
  }
}

export function* ownOrderIsKept(evidence: Evidence): Generator<string> {
  const places = new Map(storedEntries(evidence).map((entry: Entry) => [entry.id, entry.cursor]));
  for (const { party, authorId, attempts } of evidence.histories) {
    const laned = attempts.filter(({ lane, id }) => lane !== null && places.has(id));
    for (const [lane, own] of Map.groupBy(laned, (attempt) => attempt.lane)) {
      const found = own.map(({ id }) => places.get(id) ?? 0);
      if (!isAscending(found))
        yield `${party} ${authorId} wrote in "${lane}" in another order than is stored`;
    }
  }
}
