import { aCallback } from '@parley/testkit/builders';
import type { Welcome } from '@parley/protocol';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { openPanel, type Stage } from '../panel-stage.tsx';
import { answer, asked, atNight, opensAt, standing, waitFor } from '../waiting/standing.ts';

type States = Readonly<Record<string, () => Promise<Stage>>>;

/** To look at them in another one. */
const language: string | undefined = import.meta.env['VITE_LANGUAGE'];

async function openWaiting(welcome?: Welcome): Promise<Stage> {
  const stage = await openPanel({
    ...(welcome && { welcome }),
    ...(language && { language }),
  });
  answer();
  asked.mockReturnValue(standing({ ...welcome, ...(welcome && { callTimes: [opensAt] }) }));
  return stage;
}
const shown = (selector: string) => expect.poll(() => document.querySelector(selector)).not.toBeNull();
const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();

/** States of who waits, or finds nobody; by their elements, so that they can be looked at in every language. */
export const waitingStates: States = {
  'where things stand': async () => {
    const stage = await openWaiting();
    await waitFor(stage, 50_000);
    await shown('section.waiting[role=status]');
    return stage;
  },
  'other ways': async () => {
    const stage = await openWaiting();
    await waitFor(stage, 70_000);
    await shown('.wish-ways');
    return stage;
  },
  'to be called': async () => {
    const stage = await openWaiting();
    await waitFor(stage, 70_000);
    await shown('.wish-ways');
    press('.wish-ways button');
    await shown('#wish-phone');
    press('form.waiting .go');
    await shown('#wish-wrong');
    return stage;
  },
  'a call is agreed on': async () => {
    const stage = await openWaiting();
    const wish = aCallback({ state: 'taken', dueAt: opensAt });
    await waitFor(stage, 70_000, { operatorName: 'Anna', wish });
    await shown('.receipt');
    return stage;
  },
  'nobody here, before a message': async () => {
    const stage = await openWaiting(atNight());
    await shown('section.waiting[role=status]');
    return stage;
  },
  'nobody here, after a message': async () => {
    const stage = await openWaiting(atNight());
    await waitFor(stage, 10);
    await shown('form.waiting');
    await expect.element(page.getByRole('radio').first()).toBeVisible();
    return stage;
  },
};
