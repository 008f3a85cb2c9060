import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../clients/history.ts';
import { isChanging, messageKey, storedChanges, textsNow } from './changes.ts';
import { type Evidence, name, storedEntries } from './evidence.ts';

/** The kinds that only ever come of something a person wanted. */
const wanted = new Set(['message.added', 'note.added', 'conversation.ended', 'conversation.transferred']);

const byId = (entries: readonly Entry[]): Map<string, Entry> => new Map(entries.map((one) => [one.id, one]));

export function* acknowledgedIsStored(evidence: Evidence): Generator<string> {
  const stored = byId([...storedEntries(evidence), ...storedChanges(evidence)]);
  const visible = byId(evidence.threads.flatMap(({ entries }) => entries));
  for (const { authorId, party, acks } of evidence.histories) {
    for (const ack of acks) {
      const entry = stored.get(ack.id);
      const seen = party === 'visitor' ? visible.get(ack.id) : entry;
      // Changes are read as visitors do, who count otherwise than operators.
      const isPlaceKnown = party === 'visitor' || ack.seq !== null;
      const isThere =
        entry?.seq === ack.seq &&
        entry.conversationId === ack.conversationId &&
        entry.authorId === authorId &&
        (!isPlaceKnown || seen?.cursor === ack.cursor);
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
  const now = textsNow(evidence);
  for (const entry of [...storedEntries(evidence), ...storedChanges(evidence)]) {
    if (!wanted.has(entry.kind) && !isChanging(entry)) continue;
    const { id, kind, text, authorId, messageId } = entry;
    const attempt = attempts.get(id);
    if (!attempt) {
      yield `nobody wrote ${name(entry)}`;
      continue;
    }
    // Words that were changed again are nowhere, not even in the change that brought them.
    const isForgotten = isChanging(entry) && text === '';
    const words = isForgotten ? attempt.text && '' : (now.get(messageKey(authorId, id)) ?? attempt.text);
    const asked = [attempt.kind, words, attempt.authorId, attempt.messageId];
    if (!isDeepStrictEqual(asked, [kind, text, authorId, messageId]))
      yield `${name({ ...attempt, text: words })} of ${attempt.authorId} was stored as ${name(entry)} of ${authorId}`;
  }
}

export function* storedOnce(evidence: Evidence): Generator<string> {
  const all = [...storedEntries(evidence), ...storedChanges(evidence)];
  for (const [id, entries] of Map.groupBy(all, (entry) => entry.id))
    if (entries.length > 1) yield `${id} stands ${entries.length} times`;
  // A second copy would carry the same words under another id.
  const written = storedEntries(evidence).filter(({ text }) => text !== null && text !== '');
  for (const [text, entries] of Map.groupBy(written, (entry) => `${entry.authorId} ${entry.text}`))
    if (entries.length > 1) yield `"${text.slice(0, 80)}" stands ${entries.length} times`;
}

export function* keptIsNotForgotten(evidence: Evidence): Generator<string> {
  const all = [...storedEntries(evidence), ...storedChanges(evidence)];
  const stored = new Set(all.map(({ id }) => id));
  for (const { party, attempts, refusals } of evidence.histories) {
    const refused = new Set(refusals.map(({ id }) => id));
    for (const attempt of attempts)
      if (attempt.isKept && !stored.has(attempt.id) && !refused.has(attempt.id))
        yield `the ${party}'s outbox had ${name(attempt)}, and it is nowhere`;
  }
}

/** A refusal is final: no copy of what was refused has its effect, however late it comes. */
export function* refusedIsNotStored(evidence: Evidence): Generator<string> {
  const stored = byId([...storedEntries(evidence), ...storedChanges(evidence)]);
  for (const { party, refusals, sent } of evidence.histories)
    for (const { id, code } of refusals) {
      const entry = stored.get(id);
      if (entry)
        yield `the ${party} was told ${code} of ${name(entry)}, sent ${sent.get(id) ?? 0} times, which is stored`;
    }
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
