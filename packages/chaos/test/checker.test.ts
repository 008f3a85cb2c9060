import { describe, expect, test } from 'vitest';
import { check } from '../src/check/checker.ts';
import type { Evidence, StoredConversation } from '../src/check/evidence.ts';
import { aMessage } from '@parley/testkit/builders';
import type { Entry, History } from '../src/clients/history.ts';

const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  id: `m${seq}`,
  kind: 'message.added',
  cursor: seq,
  seq,
  conversationId: 'c1',
  authorId: 'vera',
  text: `words ${seq}`,
  messageId: null,
  ...more,
});

const attempt = (seq: number, more: object = {}) => ({
  id: `m${seq}`,
  kind: 'message.added' as const,
  text: `words ${seq}`,
  messageId: null,
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

/** What was shown, with these messages on the screen at the end. */
const sight = (entries: Entry[], onScreen = all) => ({
  after: 0,
  entries,
  screen: onScreen.map(({ seq, text }) => shownAs(seq ?? 0, text ?? '')),
});
const shownAs = (seq: number, text: string) =>
  aMessage({
    id: `m${seq}` as never,
    cursor: seq as never,
    seq: seq as never,
    conversationId: 'c1' as never,
    actor: { kind: 'visitor', id: 'vera' as never, name: null },
    body: { text, quickMessageId: null, attachments: [] },
  });

/** Vera has written three messages, and Olga has read them. */
const vera = (more: Partial<History> = {}): History => ({
  authorId: 'vera',
  party: 'visitor',
  attempts: [attempt(1), attempt(2), attempt(3)],
  acks: [ack(1), ack(2), ack(3)],
  refusals: [],
  sent: new Map(),
  sights: [sight(all)],
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
  sights: [sight(all)],
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

const edit = (text: string): Entry =>
  entry(4, { id: 'change', kind: 'message.edited', seq: null, messageId: 'm2', text });
const removal: Entry = { ...edit(''), kind: 'message.removed', text: null };

/** The second message is changed; by default everybody shows so. */
function changed(change: Entry, { text, onScreen }: { text?: string; onScreen?: Entry[] } = {}): Evidence {
  const after = all.map((one) => (one.id === 'm2' ? { ...one, text: text ?? change.text ?? '' } : one));
  const kind = change === removal ? ('message.removed' as const) : ('message.edited' as const);
  const wish = { id: 'change', kind, text: change.text, messageId: 'm2', lane: 'talk', isKept: true };
  const attempts = [attempt(1), attempt(2), attempt(3), wish];
  const seen = sight([...all, change], onScreen ?? after);
  return evidence({
    conversations: [stored({ entries: after })],
    threads: [{ visitorId: 'vera', pictures: [shown], entries: [...after, change] }],
    histories: [vera({ attempts, sights: [seen] }), olga({ sights: [seen] })],
  });
}

const broken = (found: Evidence): string[] => [...new Set(check(found).map(({ rule }) => rule))];

test('where all is well there is nothing to say', () => {
  expect(check(evidence())).toEqual([]);
});

test.each([edit('words anew'), removal])('a message is changed: $kind', (change) => {
  expect(check(changed(change))).toEqual([]);
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
    ['an entry was shown twice', ofOlga({ sights: [sight([...all, entry(3)])] }), 'what is shown is true'],
    ['the visitor skipped one', ofVera({ sights: [sight([entry(1), entry(3)])] }), 'what is shown is true'],
    [
      'a screen said something else',
      ofOlga({ sights: [sight([entry(1), entry(2), entry(3, { text: 'x' })])] }),
      'what is shown is true',
    ],
    ['an operator missed one', ofOlga({ sights: [sight([entry(1), entry(3)])] }), 'nothing is missed'],
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
    [
      'a screen still says what was written anew',
      changed(edit('words anew'), { onScreen: all }),
      'messages equal fresh ones',
    ],
    [
      'a message says something else than its last change',
      changed(edit('words anew'), { text: 'words 2' }),
      'what is stored was attempted',
    ],
    [
      'a message that was taken back has words',
      changed(removal, { text: 'words 2' }),
      'what is stored was attempted',
    ],
    [
      'nobody wrote a message anew',
      changed({ ...edit('words anew'), id: 'somebody' }),
      'what is stored was attempted',
    ],
    [
      'an acknowledged change is nowhere',
      ofVera({ acks: [{ ...ack(4), id: 'm9', seq: null }] }),
      'what is acknowledged is stored',
    ],
    ['a conversation is not shown', ofOlga({ conversations: new Map() }), 'a screen equals a fresh one'],
  ])('%s', (_what, found, rule) => {
    expect(broken(found)).toContain(rule);
  });
});
