import { describe, expect, test } from 'vitest';
import { check, countLateCopies } from '../src/check/checker.ts';
import type { Evidence, StoredConversation } from '../src/check/evidence.ts';
import type { Entry, History } from '../src/clients/history.ts';

const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  id: `m${seq}`,
  kind: 'message.added',
  cursor: seq,
  seq,
  conversationId: 'c1',
  authorId: 'vera',
  text: `words ${seq}`,
  ...more,
});

const attempt = (seq: number, more: object = {}) => ({
  id: `m${seq}`,
  kind: 'message.added' as const,
  text: `words ${seq}`,
  lane: 'talk',
  isKept: true,
  ...more,
});

const ack = (seq: number) => ({ id: `m${seq}`, conversationId: 'c1', seq, cursor: seq });

const picture = {
  id: 'c1',
  cursor: 3,
  state: 'open',
  visitorId: 'vera',
  operatorId: 'olga',
  lastSeq: 3,
} as const;
const shown = { id: 'c1', cursor: 3, state: 'open' } as const;
const all = [entry(1), entry(2), entry(3)];

/** Vera has written three messages, and Olga has read them. */
const vera = (more: Partial<History> = {}): History => ({
  authorId: 'vera',
  party: 'visitor',
  attempts: [attempt(1), attempt(2), attempt(3)],
  acks: [ack(1), ack(2), ack(3)],
  refusals: [],
  sent: new Map(),
  sights: [{ after: 0, entries: all }],
  conversations: new Map([['c1', shown]]),
  ...more,
});
const olga = (more: Partial<History> = {}): History => ({
  authorId: 'olga',
  party: 'operator',
  attempts: [],
  acks: [],
  refusals: [],
  sent: new Map(),
  sights: [{ after: 0, entries: all }],
  conversations: new Map([['c1', picture]]),
  ...more,
});
const stored = (more: Partial<StoredConversation> = {}): StoredConversation => ({
  picture,
  entries: all,
  ...more,
});
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  conversations: [stored()],
  threads: [{ visitorId: 'vera', pictures: [shown], entries: all }],
  histories: [vera(), olga()],
  spills: [],
  ...more,
});
const ofVera = (more: Partial<History>) => evidence({ histories: [vera(more), olga()] });
const ofOlga = (more: Partial<History>) => evidence({ histories: [vera(), olga(more)] });
const storedAs = (entries: Entry[], lastSeq = entries.length) =>
  evidence({ conversations: [stored({ picture: { ...picture, lastSeq }, entries })] });

const broken = (found: Evidence): string[] => [...new Set(check(found).map(({ rule }) => rule))];

test('where all is well there is nothing to say', () => {
  expect(check(evidence())).toEqual([]);
});

describe('what is wrong is found', () => {
  test.each<[string, Evidence, string]>([
    [
      'an acknowledged message is gone',
      evidence({
        conversations: [stored({ picture: { ...picture, lastSeq: 2 }, entries: all.slice(0, 2) })],
        threads: [{ visitorId: 'vera', pictures: [shown], entries: all.slice(0, 2) }],
      }),
      'what is acknowledged is stored',
    ],
    [
      'an acknowledgement names another place',
      ofVera({ acks: [{ ...ack(1), seq: 2 }] }),
      'what is acknowledged is stored',
    ],
    ['and another cursor', ofVera({ acks: [{ ...ack(1), cursor: 9 }] }), 'what is acknowledged is stored'],
    [
      'somebody wrote what nobody wrote',
      ofVera({ attempts: [attempt(1), attempt(2)], acks: [] }),
      'what is stored was attempted',
    ],
    [
      'the words are others',
      ofVera({ attempts: [attempt(1, { text: 'x' }), attempt(2), attempt(3)] }),
      'what is stored was attempted',
    ],
    ['an id stands twice', storedAs([...all, entry(4, { id: 'm3' })]), 'everything is stored once'],
    ['words stand twice', storedAs([...all, entry(4, { text: 'words 3' })]), 'everything is stored once'],
    [
      'a kept message is nowhere',
      ofVera({ attempts: [1, 2, 3, 4].map((seq) => attempt(seq)) }),
      'what an outbox kept is not forgotten',
    ],
    [
      'a refused one is there',
      ofVera({ refusals: [{ id: 'm2', code: 'conversation_ended' }] }),
      'what is refused is not stored',
    ],
    ['a place is missing', storedAs([entry(1), entry(3)]), 'places have no gaps'],
    ['the conversation counts otherwise', storedAs(all, 4), 'places have no gaps'],
    [
      'the log has another order',
      storedAs([entry(1), entry(2, { cursor: 5 }), entry(3, { cursor: 4 })]),
      'places have no gaps',
    ],
    [
      'nobody has an open conversation',
      evidence({ conversations: [stored({ picture: { ...picture, operatorId: null } })] }),
      'a conversation has an owner or a queue',
    ],
    [
      'words changed places',
      ofVera({ attempts: [attempt(2), attempt(1), attempt(3)] }),
      'own words keep their order',
    ],
    [
      'a thread has a gap',
      evidence({ threads: [{ visitorId: 'vera', pictures: [shown], entries: [entry(1), entry(3)] }] }),
      'threads have no gaps',
    ],
    [
      'a thread says something else',
      evidence({
        threads: [
          { visitorId: 'vera', pictures: [shown], entries: [entry(1), entry(2), entry(3, { id: 'x' })] },
        ],
      }),
      'a thread equals the timelines',
    ],
    [
      'an entry was shown twice',
      ofOlga({ sights: [{ after: 0, entries: [...all, entry(3)] }] }),
      'what is shown is true',
    ],
    [
      'the visitor skipped one',
      ofVera({ sights: [{ after: 0, entries: [entry(1), entry(3)] }] }),
      'what is shown is true',
    ],
    [
      'a screen said something else',
      ofOlga({ sights: [{ after: 0, entries: [entry(1), entry(2), entry(3, { text: 'x' })] }] }),
      'what is shown is true',
    ],
    [
      'an operator missed one',
      ofOlga({ sights: [{ after: 0, entries: [entry(1), entry(3)] }] }),
      'nothing is missed',
    ],
    ['somebody saw nothing', ofVera({ sights: [] }), 'nothing is missed'],
    [
      'a screen is stale',
      ofVera({ conversations: new Map([['c1', { ...shown, cursor: 2 }]]) }),
      'a screen equals a fresh one',
    ],
    [
      'a typing preview was stored',
      evidence({ spills: ['parley.db-wal'] }),
      'what was never sent is nowhere',
    ],
    ['a conversation is not shown', ofOlga({ conversations: new Map() }), 'a screen equals a fresh one'],
  ])('%s', (_what, found, rule) => {
    expect(broken(found)).toContain(rule);
  });
});

test('a copy that was late is told apart from a refusal that was not true', () => {
  const refusals = [{ id: 'm2', code: 'conversation_taken' as const }];
  const late = ofVera({ refusals, sent: new Map([['m2', 2]]) });
  expect(check(late)).toEqual([]);
  expect(countLateCopies(late)).toBe(1);
  expect(countLateCopies(evidence())).toBe(0);
});
