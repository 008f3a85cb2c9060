import { aFormField, aTopic, aWelcome } from '@parley/testkit/builders';
import { page, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { seat } from '../../src/loader/seat.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';
import { t } from '../spoken.ts';
import { waitingStates } from './waiting-states.ts';

const questions = {
  fields: [
    aFormField({ kind: 'name', isRequired: true, label: { en: 'Your name' } }),
    aFormField({ kind: 'email', label: { en: 'E-mail' } }),
    aFormField({ kind: 'choice', label: { en: 'Size' }, choices: [{ en: 'Small' }, { en: 'Large' }] }),
  ],
  topics: [
    aTopic(),
    aTopic({ label: { en: 'Returns and repairs' } }),
    aTopic({ label: { en: 'Something else' } }),
  ],
  privacyUrl: { en: 'https://shop.example/privacy' },
};
const write = async (text: string): Promise<void> => {
  await composer().fill(text);
  await userEvent.keyboard('{Enter}');
};

/** States of the panel before the first message and while its answer is awaited, and how a visitor gets there. */
export const states: Readonly<Record<string, () => Promise<Stage>>> = {
  home: async () => {
    const stage = await openPanel({ welcome: aWelcome() });
    await expect
      .element(
        page.getByText(
          t('{names} and {last} are here').replace('{names}', 'Anna').replace('{last}', 'Marco'),
          { exact: false },
        ),
      )
      .toBeVisible();
    return stage;
  },
  'nobody here': () => openPanel({ welcome: aWelcome({ operators: [], isAnybodyThere: false }) }),
  'too long a text': async () => {
    const stage = await openPanel();
    await composer().fill('word '.repeat(1_200));
    return stage;
  },
  consent: async () => {
    Reflect.set(window, seat, { isAsking: true });
    const stage = await openPanel({ site: { requiresConsent: true }, questions, isCut: true });
    await expect.element(page.getByRole('link')).toBeVisible();
    return stage;
  },
  questions: async () => {
    const stage = await openPanel({ site: { asksFirst: true }, questions });
    await write('Where is my order?');
    await expect.element(page.getByRole('form', { name: t('Before we begin') })).toBeVisible();
    return stage;
  },
  'questions with faults': async () => {
    const stage = await openPanel({ site: { asksFirst: true }, questions });
    await write('Where is my order?');
    await page
      .getByRole('form', { name: t('Before we begin') })
      .getByRole('button', { name: t('Send') })
      .click();
    await expect.element(page.getByText(t('Please answer this.')).first()).toBeVisible();
    return stage;
  },
  ...waitingStates,
};
