import {
  aMessage,
  anEnd,
  anEndedConversation,
  aVisitorConversation,
  aRatingForm,
} from '@parley/testkit/builders';
import type { Rating, RatingForm } from '@parley/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const { id: conversationId } = anEndedConversation();
const ended = aVisitorConversation({ id: conversationId, state: 'ended', rating: null });
const face = (name: string) => page.getByRole('radio', { name, exact: true });

async function openEnd(ratingForm: RatingForm = aRatingForm()): Promise<void> {
  stage = await openPanel({ ratingForm });
  const events = [aMessage({ conversationId }), anEnd({ conversationId })];
  stage.server.onLine('online');
  stage.server.onReset({ events, conversations: [ended] }, false);
}
const bring = (rating: Rating): void =>
  stage.server.onNewer({ events: [], conversations: [{ ...ended, rating, cursor: ended.cursor + 1 }] });

describe('the question at the end', () => {
  it('[RAT-1] is answered by the keyboard alone: arrows look around, Enter answers', async () => {
    await openEnd();
    await expect.element(face('Bad')).toBeVisible();
    await expectAccessible();
    face('Bad').element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(face('Good')).toHaveFocus();
    expect(stage.courier.rate).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(stage.courier.rate).toHaveBeenCalledExactlyOnceWith(conversationId, {
      score: 'good',
      reason: null,
    });
    bring({ score: 'good', reason: null });
    await expect.element(page.getByRole('status').filter({ hasText: 'Thank you!' })).toBeVisible();
    await expect.element(face('Good')).toBeChecked();
    await expectAccessible();
  });

  it('[RAT-2] has the faces that the owner wants, and what was given keeps its own', async () => {
    await openEnd(aRatingForm({ scale: 5 }));
    await expect.element(face('Very good')).toBeVisible();
    expect(page.getByRole('radio').elements()).toHaveLength(5);
    await expectAccessible();
    await face('Very bad').click();
    expect(stage.courier.rate).toHaveBeenCalledWith(conversationId, {
      score: 'bad',
      reason: null,
      scale: 5,
      points: 1,
    });
    bring({ score: 'good', reason: null });
    await expect.element(face('Very good')).not.toBeInTheDocument();
    await expect.element(face('Good')).toBeChecked();
  });

  it('[RAT-3] takes a reason and words for those who like, and asks for neither', async () => {
    await openEnd();
    await face('Bad').click();
    bring({ score: 'bad', reason: null });
    await page.getByRole('button', { name: 'Not solved' }).click();
    expect(stage.courier.rate).toHaveBeenLastCalledWith(conversationId, { score: 'bad', reason: 'unsolved' });
    await page.getByRole('button', { name: 'Add a few words' }).click();
    await page.getByRole('textbox', { name: 'A few words' }).fill('My card is 4111 1111 1111 1111');
    await expectAccessible();
    await page.getByRole('button', { name: 'Send', exact: true }).first().click();
    const [, given] = stage.courier.rate.mock.lastCall ?? [];
    expect(given?.comment).toMatch(/1111$/);
    expect(given?.comment).not.toContain('4111');
  });

  it('[RAT-5] goes away at "not now", and is not asked where the owner does not want it', async () => {
    await openEnd();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(stage.courier.skipRating).toHaveBeenCalledExactlyOnceWith(conversationId);
    const skipped = { ...ended, ratingSkip: 'visitor' as const, cursor: ended.cursor + 1 };
    stage.server.onNewer({ events: [], conversations: [skipped] });
    await expect.element(face('Good')).not.toBeInTheDocument();
    stage.leave();
    await openEnd(aRatingForm({ isAsked: false }));
    await expect.element(page.getByText('The conversation has ended')).toBeVisible();
    expect(page.getByRole('radio').elements()).toEqual([]);
  });
});
