import { aQuickMessage, aTopic } from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import { matchQuickMessages, slashQueryAt } from './quick-message.match.ts';

describe('a slash', () => {
  it.each([
    ['/', 1, { query: '', from: 0 }],
    ['/hel', 4, { query: 'hel', from: 0 }],
    ['Hi there /he and more', 12, { query: 'he', from: 9 }],
    ['line\n/при', 9, { query: 'при', from: 5 }],
  ])('in %j at %i opens the list', (text, cursor, expected) => {
    expect(slashQueryAt(text, cursor)).toEqual(expected);
  });

  it.each([
    ['and/or', 6],
    ['https://x', 9],
    ['/hello world', 12],
    ['24/7', 4],
  ])('in %j is only a slash', (text, cursor) => {
    expect(slashQueryAt(text, cursor)).toBeNull();
  });
});

it('finds by shortcode first, then by words of the text, and never by scattered letters of it', () => {
  const hello = aQuickMessage({ shortcode: 'hello', text: 'Hello, how can I help?' });
  const delivery = aQuickMessage({ shortcode: 'delivery', text: 'Say hello to fast delivery.' });
  const returns = aQuickMessage({ shortcode: 'returns', text: 'However, each return leaves only once.' });
  expect(matchQuickMessages([returns, delivery, hello], 'hello')).toEqual([hello, delivery]);
  expect(matchQuickMessages([returns, delivery, hello], '')).toHaveLength(3);
});

describe('of several that fit', () => {
  const label = aQuickMessage({
    shortcode: 'label',
    text: 'Shall I mail it?',
    use: 'Somebody returns a parcel',
  });
  const hours = aQuickMessage({
    shortcode: 'hours',
    text: 'We are open until six.',
    variants: { it: 'Aperti' },
  });
  const all = [hours, label];

  it('what they are for and other languages are searched too', () => {
    expect(matchQuickMessages(all, 'parcel')).toEqual([label]);
    expect(matchQuickMessages(all, 'apert')).toEqual([hours]);
  });

  it('what the visitor writes about stands first, then what is used most', () => {
    const uses = { [label.id]: 3 };
    expect(matchQuickMessages(all, '', { hints: '', uses, topic: null })).toEqual([label, hours]);
    expect(matchQuickMessages(all, '', { hints: 'Until when are you open?', uses, topic: null })).toEqual([
      hours,
      label,
    ]);
  });

  it('[NXT-1] what belongs to the topic stands before what shares a word with it', () => {
    const topic = aTopic();
    const about = aQuickMessage({ shortcode: 'zones', text: 'By courier.', topicIds: [topic.id] });
    const ranking = { hints: 'Until when are you open?', uses: {}, topic: { ...topic.label, id: topic.id } };
    expect(matchQuickMessages([...all, about], '', ranking)).toEqual([about, hours, label]);
  });

  it('a shortcode that is written out wins over both', () => {
    const ranking = { hints: 'until open', uses: { [hours.id]: 50 }, topic: null };
    expect(matchQuickMessages(all, 'label', ranking)[0]).toEqual(label);
  });
});
