import { aPublicSite } from '@parley/testkit/builders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Page } from '../../src/host-api/contract.ts';
import { seat } from '../../src/loader/seat.ts';
import { expectAccessible } from '../axe.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
const host = { isAsking: true, startVisit: vi.fn<() => void>(), restart: vi.fn<() => void>() };
const site = { requiresConsent: true };
const questions = {
  fields: [],
  topics: [],
  privacyUrl: { en: 'https://shop.example/privacy', it: 'https://shop.example/it/privacy' },
};
const yes = () => page.getByRole('button', { name: 'Yes, that is fine' });
const kept = () => Object.keys(localStorage).concat(Object.keys(sessionStorage));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  host.isAsking = true;
  // What this part needs of the page's loader.
  Reflect.set(window, seat, host satisfies Partial<Page>);
});
afterEach(() => {
  stage.leave();
  Reflect.deleteProperty(window, seat);
});

describe('the consent step', () => {
  it('stands before everything: nothing is kept or sent until the visitor agrees', async () => {
    stage = await openPanel({ site, questions, isCut: true });
    await expect.element(page.getByRole('region', { name: 'May we keep what you write?' })).toBeVisible();
    await expect.element(yes()).toHaveFocus();
    await expect
      .element(page.getByRole('link', { name: 'What happens with your data' }))
      .toHaveAttribute('href', 'https://shop.example/privacy');
    await expect.element(composer()).not.toBeInTheDocument();
    await expectAccessible();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(stage.bridge.close).toHaveBeenCalledOnce();
    expect(kept()).toEqual([]);
    expect(host.startVisit).not.toHaveBeenCalled();

    await yes().click();
    await expect.element(composer()).toHaveFocus();
    expect(host.isAsking).toBe(false);
    expect(host.startVisit).toHaveBeenCalledOnce();
    expect(kept()).toContain(`parley:${aPublicSite().key}:consent`);
  });

  it('goes by itself when the page says that the visitor has agreed there', async () => {
    stage = await openPanel({ site, isCut: true });
    await expect.element(yes()).toBeVisible();
    host.isAsking = false;
    await expect.element(composer()).toBeVisible();
  });

  it('works by keyboard, and without the address', async () => {
    stage = await openPanel({ site, isCut: true });
    await expect.element(yes()).toHaveFocus();
    expect(page.getByRole('link').elements()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(composer()).toHaveFocus();
  });

  it('[FRM-5] is taken back in "Your data": the server hears it, nothing stays here, and the widget begins anew', async () => {
    host.isAsking = false;
    localStorage.setItem(`parley:${aPublicSite().key}:token`, 'a-token-of-a-visitor');
    localStorage.setItem(`parley:${aPublicSite().key}:consent`, '1');
    stage = await openPanel({ site, questions });
    for (const name of ['More', 'Your data', 'Take back my consent'])
      await page.getByRole('button', { name }).click();
    await expect.poll(() => host.restart.mock.calls.length).toBe(1);
    expect(stage.courier.setConsents).toHaveBeenCalledExactlyOnceWith(false);
    expect(kept()).toEqual([]);
  });
});
