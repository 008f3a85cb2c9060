import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';
import { useTourStore } from '../shared/screen/tour.store.ts';

const tour = page.getByRole('dialog', { name: 'First shift' });
const offer = page.getByRole('button', { name: 'First-shift tour' });

beforeEach(() => {
  const forget = (): void => {
    localStorage.removeItem('parley.tour');
    useTourStore.setState({ step: null, isSeen: false });
  };
  forget();
  onTestFinished(forget);
});

test('the empty inbox offers a tour that goes by keys, and does not offer it again', async () => {
  await renderConsole();
  await offer.click();
  await expect.element(tour).toHaveFocus();
  await expect.element(tour.getByRole('heading', { name: 'A minute for everyone' })).toBeVisible();
  await expectNoBarriers();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.element(tour.getByText('2 of 5')).toBeVisible();
  expect(localStorage.getItem('parley.tour')).toBe('1');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await tour.getByRole('button', { name: 'Begin' }).click();
  await expect.element(tour).not.toBeInTheDocument();
  await expect.element(offer).not.toBeInTheDocument();
});

test('it is skipped by Escape, and stands in nobody’s way: other keys go where they always went', async () => {
  await renderConsole();
  await offer.click();
  await expect.element(tour).toHaveFocus();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await tour.getByRole('button', { name: 'Skip the tour' }).click();
  await expect.element(offer).not.toBeInTheDocument();
  expect(localStorage.getItem('parley.tour')).toBe('seen');
});
