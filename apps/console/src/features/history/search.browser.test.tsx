import type { FoundEntry } from '@parley/protocol';
import { aConversation, aMessage, anOperator, aSite } from '@parley/testkit/builders';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderConsole } from '../../../test/render-console.tsx';
import { renderScreen } from '../../../test/render-screen.tsx';
import { EVERYTHING, filterHistory } from '../../shared/screen/history-filter.store.ts';
import { HistoryList } from './history-list.tsx';

const operator = anOperator({ name: 'Anna Petrova' });
const conversation = aConversation({ visitorName: 'Giulia Rossi', operatorId: operator.id });
const found = (text: string, seq: number, over: Partial<FoundEntry> = {}): FoundEntry => ({
  conversationId: conversation.id,
  seq,
  kind: 'message',
  at: 1_000_000,
  actor: { kind: 'visitor', id: conversation.visitorId, name: null },
  excerpt: [
    { text: `${text} `, isFound: false },
    { text: 'order', isFound: true },
  ],
  ...over,
});
const field = page.getByRole('searchbox', { name: 'Search in what was said' });

afterEach(() => filterHistory(EVERYTHING));

describe('the search', () => {
  test('shows what was found with its words marked, by conversation, and never as markup', async () => {
    let asked = 0;
    await renderScreen(<HistoryList selectedId={null} />, {
      answers: {
        'GET /v1/operators': () => ({ operators: [operator] }),
        'GET /v1/search': ({ query }) => {
          asked += 1;
          return {
            found: [
              found('<img src=x onerror=alert(1)> my', 7),
              found('A note on the', 4, {
                kind: 'note',
                actor: { kind: 'operator', id: operator.id, name: 'Anna Petrova' },
              }),
            ],
            conversations: query.query === 'order' ? [conversation] : [],
            before: null,
            searchable: 0.4,
          };
        },
      },
    });
    await userEvent.type(field, 'order');
    const rows = page.getByRole('list', { name: 'Messages and notes with these words' });
    await expect.element(rows.getByRole('link').first()).toMatchTextContent(/Giulia Rossi.*<img src=x/);
    expect(rows.element().querySelectorAll('img')).toHaveLength(0);
    expect([...rows.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'order',
      'order',
    ]);
    await expect.element(rows.getByRole('link').nth(1)).toMatchTextContent(/Note:.*Anna Petrova: A note on/);
    await expect
      .element(rows.getByRole('link').first())
      .toHaveAttribute('href', `#/history/${conversation.id}/7`);
    await expect.element(page.getByText(/40% of all that was said can be searched/)).toBeVisible();
    // Once for a word, and not for each letter.
    expect(asked).toBeLessThan(4);
    await expectNoBarriers();
  });

  test('asks for what the filters say, and looks on where a page was empty', async () => {
    const site = { ...aSite({ name: 'Shop' }), scriptTag: '' };
    const asked: unknown[] = [];
    await renderScreen(<HistoryList selectedId={null} />, {
      answers: {
        'GET /v1/sites': () => ({ sites: [site] }),
        'GET /v1/search': ({ query }) => {
          asked.push(query);
          return query.before === undefined
            ? { found: [], conversations: [], before: 90, searchable: 1 }
            : { found: [found('Old', 3)], conversations: [conversation], before: null, searchable: 1 };
        },
      },
    });
    await userEvent.fill(field, 'order');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Site' }).selectOptions('Shop');
    await page.getByRole('combobox', { name: 'When' }).selectOptions('Last 7 days');
    await page.getByRole('radio', { name: 'Rating: bad' }).click({ force: true });
    await expect.element(page.getByText('1 found.')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ query: 'order', siteId: site.id, rating: 'bad', before: 90 });
    expect(asked.at(-1)).toHaveProperty('from');
    await expectNoBarriers();
  });

  test('nothing found: says so and offers everything again', async () => {
    filterHistory({ query: 'weather' });
    await renderScreen(<HistoryList selectedId={null} />, { language: 'ru' });
    await expect.element(page.getByText('Такого никто не писал')).toBeVisible();
    await page.getByRole('button', { name: 'Показать все' }).click();
    await expect.element(page.getByText('Завершённых бесед пока нет')).toBeVisible();
  });

  test('opens the conversation at the message, however far back it stands, with the words marked', async () => {
    const entry = (seq: number) =>
      aMessage({
        conversationId: conversation.id,
        seq,
        cursor: seq,
        body: {
          text: seq === 12 ? 'Where is my order?' : `Words ${seq}`,
          quickMessageId: null,
          attachments: [],
        },
      });
    const entries = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => entry(from + index));
    const shown = { ...conversation, lastSeq: 199, cursor: 199 };
    const asked: unknown[] = [];
    await renderConsole({
      answers: {
        'GET /v1/search': () => ({
          found: [found('Where is my', 12)],
          conversations: [shown],
          before: null,
          searchable: 1,
        }),
        'GET /v1/conversations/:conversationId': () => ({
          conversation: shown,
          events: entries(150, 200),
          hasMore: true,
        }),
        'GET /v1/conversations/:conversationId/timeline': ({ query }) => {
          asked.push(query);
          return { events: entries(2, query.before), hasMore: true };
        },
      },
    });
    await expect.element(page.getByText('Nobody waits')).toBeVisible();
    await userEvent.keyboard('gf');
    await expect.element(field).toHaveFocus();
    await userEvent.type(field, 'order');
    await page.getByRole('link', { name: /Where is my/ }).click();
    const log = page.getByRole('log');
    await expect.element(log.getByText('order', { exact: true })).toBeInViewport();
    expect(log.getByText('order', { exact: true }).element().tagName).toBe('MARK');
    expect(asked).toEqual([{ before: 150, reach: 12 }]);
  });
});
