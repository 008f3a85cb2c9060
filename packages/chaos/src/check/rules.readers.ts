import { isDeepStrictEqual } from 'node:util';
import { VISIBILITY } from '@parley/protocol';
import { type Entry, type History, toEntry } from '../clients/history.ts';
import { messageKey, textsEver } from './changes.ts';
import { type Evidence, name, type StoredThread, storedEntries } from './evidence.ts';

/** What of a conversation only the team sees. */
const ofTheTeam = new Set(
  Object.entries(VISIBILITY).flatMap(([kind, audience]) => (audience === 'team' ? [kind] : [])),
);

const withoutCursor = ({ cursor: _cursor, ...entry }: Entry) => entry;
const placed = (entries: readonly Entry[]): Entry[] => entries.filter(({ seq }) => seq !== null);

export function* threadsHaveNoGaps({ threads }: Evidence): Generator<string> {
  for (const { visitorId, entries } of threads) {
    const cursors = entries.map(({ cursor }) => cursor);
    if (cursors.some((cursor, index) => cursor !== index + 1))
      yield `the thread of ${visitorId} counts ${cursors.join(' ')}`;
  }
}

export function* threadsEqualTimelines(evidence: Evidence): Generator<string> {
  for (const { visitorId, entries } of evidence.threads) {
    const own = new Set(
      evidence.conversations
        .filter(({ picture }) => picture.visitorId === visitorId)
        .map((one) => one.picture.id),
    );
    const forTeam = storedEntries(evidence).filter(
      ({ kind, conversationId }) => own.has(conversationId) && !ofTheTeam.has(kind),
    );
    const [here, there] = [placed(entries), forTeam].map((some) => some.map(withoutCursor));
    if (!isDeepStrictEqual(here, there)) yield `${visitorId} reads another thread than the operators do`;
  }
}

/** What a reader's places stand for. */
function logOf(evidence: Evidence, history: History, thread: StoredThread | undefined): Map<number, Entry> {
  const entries = history.party === 'visitor' ? (thread?.entries ?? []) : storedEntries(evidence);
  return new Map(entries.map((entry) => [entry.cursor, entry]));
}

const threadOf = ({ threads }: Evidence, { authorId }: History): StoredThread | undefined =>
  threads.find(({ visitorId }) => visitorId === authorId);

/** Whatever was shown at any time is stored so, in that order, and each once. */
export function* sightsAreTrue(evidence: Evidence): Generator<string> {
  const ever = textsEver(evidence);
  const isSo = (seen: Entry, stored: Entry | undefined): boolean =>
    isDeepStrictEqual({ ...seen, text: null }, stored && { ...stored, text: null }) &&
    (seen.text === stored?.text || ever.get(messageKey(seen.authorId, seen.id))?.has(seen.text) === true);
  for (const history of evidence.histories) {
    const log = logOf(evidence, history, threadOf(evidence, history));
    for (const { after, entries } of history.sights) {
      let reached = after;
      for (const entry of entries) {
        const isNext = history.party === 'visitor' ? entry.cursor === reached + 1 : entry.cursor > reached;
        if (!isNext) yield `${history.party} ${history.authorId} saw ${entry.cursor} after ${reached}`;
        reached = entry.cursor;
        // Marks have no place in a conversation and stand in no timeline.
        if (entry.seq !== null && !isSo(entry, log.get(entry.cursor)))
          yield `${history.party} ${history.authorId} saw ${name(entry)} at ${entry.cursor}, which is not stored so`;
      }
    }
  }
}

/** The last reading lacks nothing that came after its beginning. */
export function* nothingIsMissed(evidence: Evidence): Generator<string> {
  for (const history of evidence.histories) {
    const sight = history.sights.at(-1);
    const log = logOf(evidence, history, threadOf(evidence, history));
    const seen = new Set(sight?.entries.map(({ cursor }) => cursor));
    for (const entry of log.values()) {
      if (sight && (entry.cursor <= sight.after || entry.seq === null || seen.has(entry.cursor))) continue;
      yield `${history.party} ${history.authorId} never saw ${name(entry)} at ${entry.cursor}`;
    }
  }
}

/** After everything the messages say what a fresh reading says, whatever was changed meanwhile. */
export function* messagesEqualFreshOnes(evidence: Evidence): Generator<string> {
  for (const history of evidence.histories) {
    const log = logOf(evidence, history, threadOf(evidence, history));
    for (const shown of history.sights.at(-1)?.screen.map(toEntry) ?? []) {
      const fresh = log.get(shown.cursor);
      if (!isDeepStrictEqual(fresh, shown))
        yield `${history.party} ${history.authorId} shows ${name(shown)}, fresh is ${fresh ? name(fresh) : 'nothing'}`;
    }
  }
}

/** After everything the screens equal a fresh sign-in. */
export function* screensEqualFreshOnes(evidence: Evidence): Generator<string> {
  const forTeam = evidence.conversations.map(({ picture }) => picture);
  for (const history of evidence.histories) {
    const fresh = history.party === 'visitor' ? (threadOf(evidence, history)?.pictures ?? []) : forTeam;
    const known = new Map(fresh.map((picture) => [picture.id, picture]));
    for (const picture of history.conversations.values())
      if (!isDeepStrictEqual(known.get(picture.id), picture))
        yield `${history.party} ${history.authorId} shows ${JSON.stringify(picture)}, fresh is ${JSON.stringify(known.get(picture.id))}`;
    for (const picture of fresh)
      if (picture.state !== 'ended' && !history.conversations.has(picture.id))
        yield `${history.party} ${history.authorId} does not show conversation ${picture.id}`;
  }
}
