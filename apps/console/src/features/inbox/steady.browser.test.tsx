import {
  aConversation,
  aMe,
  anEnd,
  anOpenConversation,
  anOperator,
  aStart,
  aTransfer,
} from '@parley/testkit/builders';
import type { Conversation, TimelineEvent } from '@parley/protocol';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const operatorId = me.operator.id;
const list = page.getByRole('navigation', { name: 'Inbox' });
const row = (name: string) => list.getByRole('link', { name: new RegExp(`^${name}\\b|${name} `) });
const now = Date.now();

/** Where every row stands that is drawn, by its conversation. */
const places = (): Record<string, number> =>
  Object.fromEntries(
    list
      .getByRole('link')
      .elements()
      .map((link) => [link.getAttribute('href') ?? '', Math.round(link.getBoundingClientRect().top)]),
  );

const waits = (visitorName: string, seconds: number, over: Partial<Conversation> = {}): Conversation =>
  aConversation({ visitorName, waitingSince: now - seconds * 1_000, cursor: 5, lastSeq: 3, ...over });
const talks = (visitorName: string, at: number): Conversation =>
  anOpenConversation({
    visitorName,
    operatorId,
    waitingSince: null,
    cursor: 5,
    lastSeq: 3,
    lastMessage: { text: 'x', by: 'visitor', at },
  });

let cursor = 100;
interface Change {
  readonly event: (over: {
    conversationId: Conversation['id'];
    cursor: number;
    seq: number;
  }) => TimelineEvent;
  readonly to: Conversation;
}
const changed = ({ event, to }: Change) => {
  cursor += 1;
  const seq = to.lastSeq + 1;
  return {
    events: [event({ conversationId: to.id, cursor, seq })],
    conversations: [{ ...to, cursor, lastSeq: seq }],
  };
};

/** Everything that can happen to a list while somebody is about to press in it. */
const happenings = (rows: readonly Conversation[]): Readonly<Record<string, Change>> => {
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('There are too few rows');
  return {
    'a row comes in above': { event: aStart, to: waits('Newcomer', 600, { lastSeq: 0 }) },
    'a row is sorted anew': { event: aStart, to: { ...third, waitingSince: now - 900_000 } },
    'a row leaves for another section': {
      event: aStart,
      to: { ...first, state: 'open', operatorId, waitingSince: null },
    },
    'a row ends': { event: anEnd, to: { ...second, state: 'ended', endedAt: now, waitingSince: null } },
    'a row goes where nobody here may follow': { event: aTransfer, to: { ...first, isDeparted: true } },
  };
};

const three = () => [
  waits('Alba', 40),
  waits('Bruno', 30),
  waits('Carla', 20),
  talks('Dario', 9),
  talks('Elio', 8),
];

describe('under the pointer and under the focus nothing moves', () => {
  test.each(Object.keys(happenings(three())))('while hovered: %s', async (name) => {
    const rows = three();
    const { server } = await renderConsole({ me, conversations: rows });
    await userEvent.hover(row('Bruno'));
    const before = places();
    expect(Object.keys(before)).toHaveLength(5);
    const change = happenings(rows)[name];
    if (!change) throw new Error(name);
    server.push('timeline.appended', changed(change));
    const news = list.getByRole('button', { name: /new|Sort again/ });
    await expect.element(news).toBeVisible();
    expect(places()).toEqual(before);
    await userEvent.hover(page.getByRole('navigation', { name: 'Screens' }));
    await expect.element(news).not.toBeInTheDocument();
    expect(places()).not.toEqual(before);
  });

  test.each(Object.keys(happenings(three())))('while focused: %s', async (name) => {
    const rows = three();
    const { server } = await renderConsole({ me, conversations: rows });
    await expect.element(row('Bruno')).toBeVisible();
    await userEvent.tab();
    while (document.activeElement !== row('Bruno').element()) await userEvent.tab();
    const before = places();
    const change = happenings(rows)[name];
    if (!change) throw new Error(name);
    server.push('timeline.appended', changed(change));
    await expect.element(list.getByRole('button', { name: /new|Sort again/ })).toBeVisible();
    expect(places()).toEqual(before);
    expect(document.activeElement).toBe(row('Bruno').element());
  });

  test('in a list of five hundred, of which only those in sight are drawn', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => talks(`Person${index}`, 1_000 - index));
    const { server } = await renderConsole({ me, conversations: rows });
    await expect.element(row('Person3')).toBeVisible();
    expect(list.getByRole('link').elements().length).toBeLessThan(60);
    await userEvent.hover(row('Person3'));
    const before = places();
    const [first, second] = rows;
    if (!first || !second) throw new Error('There are no rows');
    server.push('timeline.appended', changed({ event: aStart, to: waits('Newcomer', 50, { lastSeq: 0 }) }));
    server.push(
      'timeline.appended',
      changed({ event: anEnd, to: { ...first, state: 'ended', endedAt: now } }),
    );
    server.push('timeline.appended', changed({ event: aTransfer, to: { ...second, isDeparted: true } }));
    await expect.element(list.getByRole('button', { name: '1 new' })).toBeVisible();
    expect(places()).toEqual(before);
  });
});

test('a long list is drawn where it is scrolled to, and nowhere else', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => talks(`Person${index}`, 1_000 - index));
  await renderConsole({ me, conversations: rows });
  await expect.element(row('Person3')).toBeVisible();
  const scroller = row('Person3').element().closest('[role=list]')?.parentElement;
  if (!scroller) throw new Error('There is no list');
  for (const [top, name] of [
    [scroller.scrollHeight, 'Person499'],
    [scroller.scrollHeight / 2, 'Person250'],
    [0, 'Person0'],
  ] as const) {
    scroller.scrollTop = top;
    await expect.element(row(name)).toBeInViewport();
    expect(list.getByRole('link').elements().length).toBeLessThan(60);
  }
});

test('another view is shown at once, and the list is of that view alone', async () => {
  await renderConsole({ me, conversations: three() });
  await userEvent.hover(row('Bruno'));
  await expect.element(row('Dario')).toBeVisible();
  await userEvent.keyboard('gq');
  await expect.element(list.getByRole('button', { name: /Queue/ })).toMatchTextContent(/Queue.*3/);
  await expect.element(row('Dario')).not.toBeInTheDocument();
  await userEvent.keyboard('gy');
  await expect.element(row('Dario')).toBeVisible();
  await expect.element(row('Bruno')).not.toBeInTheDocument();
  await userEvent.keyboard('gl');
  await expect.element(row('Bruno')).toBeVisible();
});
