import { forgetRendered, rendered } from '../../test/rendered.ts';
import {
  aConversation,
  aMe,
  aMessage,
  anAnswer,
  anOpenConversation,
  anOperator,
  aStart,
} from '@parley/testkit/builders';
import type { Conversation } from '@parley/protocol';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole, type RunningConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const open = anOpenConversation({
  visitorName: 'Giulia',
  operatorId: me.operator.id,
  cursor: 20,
  lastSeq: 2,
});
const events = [
  aStart({ conversationId: open.id, seq: 1 }),
  anAnswer({
    conversationId: open.id,
    seq: 2,
    at: Date.now(),
    actor: { kind: 'operator', id: me.operator.id, name: me.operator.name },
  }),
  ...Array.from({ length: 24 }, (_, at) => aMessage({ conversationId: open.id, seq: at + 3 })),
] as const;
const others = Array.from({ length: 30 }, (_, at) =>
  aConversation({
    visitorName: `Person${at}`,
    cursor: 5,
    lastSeq: 1,
    waitingSince: Date.now() - 50_000 + at,
  }),
);
const [other] = others;
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
const nobody = {
  ConversationScreen: 0,
  ConversationHeader: 0,
  LoadedTimeline: 0,
  Stretch: 0,
  'a context': 0,
};

/** How often each of these was drawn. */
const drawn = (names: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, rendered()[name] ?? 0]));

/** The console at rest, with the open conversation's field ready. */
async function begin(): Promise<RunningConsole['server']> {
  const hash = `#/inbox/${open.id}`;
  const { server } = await renderConsole({ me, conversations: [open, ...others], events: [...events], hash });
  // What loads when there is time has.
  await userEvent.type(field, 'Hello I');
  // What is said of the words is drawn after them.
  await expect.element(page.getByText('2/10', { exact: true })).toBeVisible();
  forgetRendered();
  return server;
}

function never(why: string): never {
  throw new Error(why);
}

test('a key draws the field, and neither the screen around it, nor the list, nor the buttons', async () => {
  await begin();
  await userEvent.type(field, 'x');
  await expect.element(field).toHaveValue('Hello Ix');
  expect(rendered()['ComposerField']).toBeGreaterThan(0);
  const rest = { ...nobody, Tools: 0, ConversationRow: 0, LoadedList: 0 };
  expect(drawn(rest)).toEqual(rest);
});

describe('in a rush', () => {
  const row = (name: string) =>
    page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name: new RegExp(`${name}\\b`) });

  test('what people type is drawn in their lines, all at once', async () => {
    const server = await begin();
    for (const { id } of others)
      for (const text of ['D', 'Do', 'Do you']) server.push('typing.previewed', { conversationId: id, text });
    await expect.element(row('Person29').getByText(/Do you$/)).toBeVisible();
    const rest = { ...nobody, LastLine: others.length, ConversationRow: 0, LoadedList: 0, Composer: 0 };
    expect(drawn(rest)).toEqual(rest);
  });

  test('a burst of messages draws the list once and not the conversation beside it', async () => {
    const server = await begin();
    const said = (one: Conversation, at: number): void =>
      server.push('timeline.appended', {
        events: [aMessage({ conversationId: one.id, cursor: 100 + at, seq: 2 })],
        conversations: [
          {
            ...one,
            cursor: 100 + at,
            lastSeq: 2,
            lastMessage: { text: 'There is more', by: 'visitor', at: Date.now() },
          },
        ],
      });
    others.forEach(said);
    await expect.element(row('Person29').getByText('There is more')).toBeVisible();
    await vi.waitFor(() => expect(rendered()['LoadedList']).toBeGreaterThan(0));
    expect(rendered()['ConversationRow']).toBe(others.length);
    const rest = { ...nobody, Composer: 0, ComposerField: 0 };
    expect(drawn(rest)).toEqual(rest);
  });
});

test('a message in the open conversation draws its own stretch, and no button of those before', async () => {
  const server = await begin();
  const next = aMessage({ conversationId: open.id, cursor: 300, seq: 27 });
  server.push('timeline.appended', {
    events: [next],
    conversations: [{ ...open, cursor: 300, lastSeq: 27 }],
  });
  await vi.waitFor(() => expect(rendered()['LoadedTimeline']).toBeGreaterThan(0));
  const few = { Changes: 0, Stretch: 1, ConversationRow: 1, 'a context': 0 };
  expect(drawn(few)).toEqual(few);
});

test('rows without an order of their own do not draw each other', async () => {
  const server = await begin();
  if (!other) return never('there are no rows');
  server.push('timeline.appended', {
    events: [aMessage({ conversationId: other.id, cursor: 200, seq: 2 })],
    conversations: [{ ...other, cursor: 200, lastSeq: 2, unread: 1 }],
  });
  await vi.waitFor(() => expect(rendered()['ConversationRow']).toBe(1));
});
