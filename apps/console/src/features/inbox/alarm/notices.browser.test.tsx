import { anOpenConversation, aMe, aMessage, anOperator } from '@parley/testkit/builders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../../../test/render-console.tsx';

interface Shown {
  readonly title: string;
  readonly body: string;
  isClosed: boolean;
}
let shown: (Shown & { onclick: (() => void) | null })[] = [];

beforeEach(() => {
  shown = [];
  vi.stubGlobal(
    'Notification',
    class {
      static permission = 'granted';
      onclick = null;
      isClosed = false;
      readonly title: string;
      readonly body: string;
      constructor(title: string, { body = '' }: NotificationOptions) {
        this.title = title;
        this.body = body;
        shown.push(this);
      }
      close() {
        this.isClosed = true;
      }
    },
  );
  // Somebody looks elsewhere.
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const conversation = anOpenConversation({
  visitorName: 'Giulia Rossi',
  operatorId: me.operator.id,
  waitingSince: null,
  lastSeq: 3,
  cursor: 5,
});
const text = 'My card number is a secret';
const arrival = () => {
  const event = aMessage({ conversationId: conversation.id, cursor: 9, seq: 4 });
  const lastMessage = { text, by: 'visitor' as const, at: event.at };
  return {
    events: [event],
    conversations: [{ ...conversation, cursor: 9, lastSeq: 4, unread: 1, lastMessage }],
  };
};

test.each([
  { hidesText: false, says: { title: 'New message: Giulia Rossi', body: text } },
  { hidesText: true, says: { title: 'New message', body: '' } },
])(
  'a notification says who writes and what, unless that is hidden: $hidesText',
  async ({ hidesText, says }) => {
    const { server } = await renderConsole({
      me,
      conversations: [conversation],
      answers: { 'GET /v1/preferences': () => ({ hotkeys: {}, hidesText }) },
    });
    await expect.element(page.getByRole('navigation', { name: 'Inbox' })).toBeVisible();
    server.push('timeline.appended', arrival());
    await expect.poll(() => shown, { timeout: 5_000 }).toHaveLength(1);
    expect(shown[0]).toMatchObject(says);
    shown[0]?.onclick?.();
    expect(location.hash).toBe(`#/inbox/${conversation.id}`);
    expect(shown[0]?.isClosed).toBe(true);
  },
);

test('it goes away when somebody looks', async () => {
  const { server } = await renderConsole({ me, conversations: [conversation] });
  await expect.element(page.getByRole('navigation', { name: 'Inbox' })).toBeVisible();
  server.push('timeline.appended', arrival());
  await expect.poll(() => shown, { timeout: 5_000 }).toHaveLength(1);
  vi.mocked(document.hasFocus).mockReturnValue(true);
  await userEvent.hover(page.getByRole('navigation', { name: 'Screens' }));
  await expect.poll(() => shown[0]?.isClosed, { timeout: 5_000 }).toBe(true);
});
