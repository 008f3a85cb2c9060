import { aFormField, aTopic } from '@parley/testkit/builders';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const topic = aTopic();
const name = aFormField({ kind: 'name', isRequired: true, label: { en: 'Your name', ru: 'Как вас зовут' } });
const email = aFormField({ kind: 'email', isRequired: true, label: { en: 'E-mail' } });
const order = aFormField();
const size = aFormField({
  kind: 'choice',
  label: { en: 'Size' },
  choices: [{ en: 'Small' }, { en: 'Large' }],
});
const questions = {
  fields: [name, email, order, size],
  topics: [topic, aTopic({ label: { en: 'Returns' } })],
  privacyUrl: null,
};
const site = { asksFirst: true };

const form = () => page.getByRole('form', { name: 'Before we begin' });
const send = () => form().getByRole('button', { name: 'Send' }).click();

async function write(text: string): Promise<void> {
  await composer().fill(text);
  await userEvent.keyboard('{Enter}');
}

describe('what is asked before the first message', () => {
  it('[WRP-1] asks for a closer word once a topic that has some is chosen, and takes it or the topic alone', async () => {
    const [late, broken] = [aTopic({ label: { en: 'Late' } }), aTopic({ label: { en: 'Broken' } })];
    const wide = aTopic({ label: { en: 'My parcel' }, subtopics: [late, broken] });
    stage = await openPanel({ site, questions: { fields: [], topics: [wide, topic], privacyUrl: null } });
    await write('Hello');
    await page.getByRole('radio', { name: 'My parcel' }).click();
    const closer = page.getByRole('group', { name: 'My parcel (optional)' });
    await closer.getByRole('radio', { name: 'Broken' }).click();
    await expectAccessible();
    await page.getByRole('radio', { name: topic.label.en }).click();
    await expect.element(closer).not.toBeInTheDocument();
    await page.getByRole('radio', { name: 'My parcel' }).click();
    await expect.element(closer.getByRole('radio', { name: 'Broken' })).not.toBeChecked();
    await closer.getByRole('radio', { name: 'Late' }).click();
    await send();
    await expect
      .poll(() => stage.courier.send.mock.lastCall?.slice(1))
      .toEqual(['Hello', [], { answers: { topicId: late.id, fields: [] } }]);
  });

  it('[FRM-2] says what is missing, keeps the message, and sends all of it in one go', async () => {
    stage = await openPanel({ site, questions });
    await write('Where is my order?');
    await expect.element(form()).toBeVisible();
    await expect.element(page.getByText('Your message: Where is my order?')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Delivery' })).toHaveFocus();
    expect(stage.courier.send).not.toHaveBeenCalled();
    await expectAccessible();

    await send();
    await expect.element(page.getByRole('radio', { name: 'Delivery' })).toHaveFocus();
    await expectAccessible();
    await page.getByRole('radio', { name: 'Delivery' }).click();
    await page.getByLabelText('Your name').fill('Vera');
    await page.getByLabelText('E-mail').fill('vera');
    await send();
    await expect.element(page.getByLabelText('E-mail')).toHaveFocus();
    await expect
      .element(page.getByLabelText('E-mail'))
      .toHaveAccessibleDescription('This is not an e-mail address, like anna@mail.com.');
    await page.getByLabelText('E-mail').fill('vera@mail.example');
    await page.getByLabelText('Order number (optional)').fill('4111 1111 1111 1111');
    await page.getByLabelText('Size (optional)').selectOptions('Large');
    await send();
    // Wherever an address is asked for later, it stands there.
    expect(sessionStorage.getItem(`parley:${stage.bridge.site.key}:email`)).toBe('vera@mail.example');

    await expect
      .poll(() => stage.courier.send.mock.lastCall?.slice(1))
      .toEqual([
        'Where is my order?',
        [],
        {
          answers: {
            topicId: topic.id,
            fields: [
              { id: name.id, value: 'Vera' },
              { id: email.id, value: 'vera@mail.example' },
              { id: order.id, value: '•••• •••• •••• 1111' },
              { id: size.id, value: 'Large' },
            ],
          },
        },
      ]);
    await expect.element(composer()).toHaveFocus();
    await expect.element(composer()).toHaveValue('');
  });

  it('[FRM-1] asks once: the next message goes by itself', async () => {
    stage = await openPanel({ site, questions: { ...questions, fields: [] } });
    // It stays on its way until the test is over.
    stage.courier.send.mockReturnValue(new Promise<never>(() => undefined));
    await write('One');
    await page.getByRole('radio', { name: 'Returns' }).click();
    await send();
    await write('Two');
    await expect.poll(() => stage.courier.send.mock.calls.length).toBe(2);
    expect(stage.courier.send.mock.lastCall?.slice(1)).toEqual(['Two']);
    await expect.element(form()).not.toBeInTheDocument();
  });

  it('asks nothing of who is known, and gives the text back to who wants to go back', async () => {
    stage = await openPanel({ site });
    await write('Hello');
    await expect.poll(() => stage.courier.send.mock.lastCall?.slice(1)).toEqual(['Hello']);
    stage.leave();
    stage = await openPanel({ site, questions });
    await write('Wait');
    await page.getByRole('button', { name: 'Back to the message' }).click();
    await expect.element(composer()).toHaveValue('Wait');
    await expect.element(composer()).toHaveFocus();
    expect(stage.courier.send).not.toHaveBeenCalled();
  });

  it('gives the text back when the questions cannot be had', async () => {
    stage = await openPanel({ site, questions });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    await write('Hello');
    await expect.element(composer()).toHaveValue('Hello');
    expect(stage.courier.send).not.toHaveBeenCalled();
  });
});
