import type { Conversation } from '@parley/protocol';
import { aConversation, anOperator, aRating } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { EVERYTHING, filterHistory } from '../../shared/screen/history-filter.store.ts';
import { HistoryList } from './history-list.tsx';

const operator = anOperator({ name: 'Anna Petrova' });
const ended = (text: string, over: Partial<Conversation> = {}): Conversation =>
  aConversation({
    state: 'ended',
    operatorId: operator.id,
    startedAt: 1_000_000,
    firstResponseAt: 1_010_000,
    endedAt: 1_150_000,
    lastMessage: { text, by: 'visitor', at: 1_140_000 },
    ...over,
  });
const row = (name: RegExp) => page.getByRole('link', { name });
const pageOf = (conversations: Conversation[], hasMore = false) => ({ conversations, hasMore });

afterEach(() => filterHistory(EVERYTHING));

describe('the history', () => {
  test('tells with whom, by whom, how long and how it was rated, and opens it', async () => {
    const one = ended('Grazie mille!', { visitorName: 'Giulia Rossi', rating: aRating() });
    await renderScreen(<HistoryList selectedId={one.id} />, {
      answers: {
        'GET /v1/conversations': () => pageOf([one]),
        'GET /v1/operators': () => ({ operators: [operator] }),
      },
    });
    const link = row(/Grazie mille!/);
    await expect.element(link).toMatchTextContent(/Giulia Rossi.*Anna Petrova · lasted 2:30/);
    await expect.element(link.getByRole('img', { name: 'Rating: good' })).toBeVisible();
    await expect.element(link).toHaveAttribute('href', `#/history/${one.id}`);
    await expect.element(link).toHaveAttribute('aria-current', 'true');
    await expectNoBarriers();
  });

  test('loads older ones by itself until a filter has enough or there are no more', async () => {
    const answers = {
      'GET /v1/conversations': ({ query }: { query: { endedBefore?: number | undefined } }) =>
        query.endedBefore === undefined
          ? pageOf([ended('Fine', { rating: aRating() })], true)
          : pageOf([ended('Never again', { endedAt: 1_100_000, rating: aRating({ score: 'bad' }) })]),
    };
    await renderScreen(<HistoryList selectedId={null} />, { answers });
    await page.getByRole('radio', { name: 'Rating: bad' }).click({ force: true });
    await expect.element(row(/Never again/)).toBeVisible();
    await expect.element(row(/Fine/)).not.toBeInTheDocument();
    await expect.element(page.getByText('That is everything.')).toBeVisible();
  });

  test('without a match offers to show everything again', async () => {
    await renderScreen(<HistoryList selectedId={null} />, {
      answers: { 'GET /v1/conversations': () => pageOf([ended('Fine')]) },
    });
    await page.getByRole('radio', { name: 'Waited over a minute' }).click({ force: true });
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.element(row(/Fine/)).toBeVisible();
  });

  test('nothing ended yet: says what will be here', async () => {
    await renderScreen(<HistoryList selectedId={null} />, { language: 'it' });
    await expect.element(page.getByText('Nessuna conversazione è ancora terminata')).toBeVisible();
    await expectNoBarriers();
  });

  test('older ones not to be had: keeps what is there and tries again', async () => {
    const first = pageOf([ended('Fine')], true);
    const { routes } = await renderScreen(<HistoryList selectedId={null} />, {
      answers: {
        'GET /v1/conversations': ({ query }) =>
          query.endedBefore === undefined ? first : refuse('internal'),
      },
    });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('Older conversations could not be loaded');
    await expect.element(row(/Fine/)).toBeVisible();
    routes.answer({ 'GET /v1/conversations': () => pageOf([ended('Older', { endedAt: 900_000 })]) });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(row(/Older/)).toBeVisible();
  });
});
