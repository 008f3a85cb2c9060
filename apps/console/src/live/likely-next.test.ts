import { aQuickMessage, aTopic } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { likelyNext } from './likely-next.ts';

const [topic, closer] = [aTopic(), aTopic()];
const about = { topic: { ...topic.label, id: topic.id, subtopic: { id: closer.id, label: closer.label } } };
const broad = aQuickMessage({ shortcode: 'broad', topicIds: [topic.id] });
const used = aQuickMessage({ shortcode: 'used', topicIds: [topic.id] });
const close = aQuickMessage({ shortcode: 'close', topicIds: [closer.id] });
const last = aQuickMessage({ shortcode: 'last', topicIds: [topic.id] });
const other = aQuickMessage({ topicIds: [aTopic().id] });
const none = aQuickMessage();
const all = [none, other, last, broad, used, close];
const fresh = { said: new Set<string>(), uses: {} };

test('[NXT-1] three at most are at hand: the closer word first, then what is used, and nothing of other topics', () => {
  const names = likelyNext(all, about, { ...fresh, uses: { [used.id]: 2 } }).map(
    ({ shortcode }) => shortcode,
  );
  expect(names).toEqual(['close', 'used', 'broad']);
});

test('[NXT-1] what the visitor was sent is not, and without a topic nothing is', () => {
  expect(likelyNext(all, about, { ...fresh, said: new Set([close.id, used.id]) })).toEqual([broad, last]);
  expect(likelyNext(all, { topic: null }, fresh)).toEqual([]);
});
