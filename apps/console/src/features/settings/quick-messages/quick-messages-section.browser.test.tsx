import { aForm, aMe, anOperator, aQuickMessage, aTopic, someQuickFigures } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const hello = aQuickMessage({ shortcode: 'hello', text: 'Hello {visitor}!', hotkey: 1 });
const thanks = aQuickMessage({ shortcode: 'thanks', text: 'Thank you for asking.', hotkey: null });
const answers = { 'GET /v1/quick-messages': () => ({ quickMessages: [thanks, hello] }) };
const show = (more = {}) =>
  renderScreen(<SettingsScreen section="quick-messages" />, { answers: { ...answers, ...more } });
const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

describe('quick messages', () => {
  test('are told apart by shortcode and keys before they are stored', async () => {
    const { routes } = await show();
    await button('Add a quick message').click();
    await field('Shortcode').fill('/Hello');
    await field('Text').fill('Again');
    await page.getByRole('combobox', { name: 'Keys' }).selectOptions('1');
    await button('Save').click();
    await expect.element(page.getByText('/Hello is already in use')).toBeVisible();
    await expect.element(page.getByText(/Ctrl\+Shift\+1 belongs to \/hello/)).toBeVisible();
    await expectNoBarriers();
    await field('Shortcode').fill('again');
    await page.getByRole('combobox', { name: 'Keys' }).selectOptions('3');
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/quick-messages').map(({ body }) => body)).toEqual([
      {
        shortcode: 'again',
        text: 'Again',
        variants: {},
        use: '',
        folder: '',
        topicIds: [],
        isPersonal: false,
        ownerId: null,
        reviewAt: null,
        teamId: null,
        hotkey: 3,
        attachmentIds: [],
      },
    ]);
  });

  test('are written in other languages, kept in folders, and shared or one’s own', async () => {
    const { routes } = await show();
    await button('Edit /thanks').click();
    await button('Add a language').click();
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('it');
    await button('Save').click();
    await expect.element(field('Text in Italian')).toHaveFocus();
    await field('Text in Italian').fill('Grazie.');
    await page.getByRole('combobox', { name: 'Folder' }).fill('Goodbyes');
    await field('What it is for').fill('The last word');
    await page.getByRole('combobox', { name: 'Shared with' }).selectOptions('Only me');
    await expect.element(page.getByLabelText('Read again on')).not.toBeInTheDocument();
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('PUT /v1/quick-messages/:quickMessageId').map(({ body }) => body)).toMatchObject([
      {
        variants: { it: 'Grazie.' },
        folder: 'Goodbyes',
        use: 'The last word',
        isPersonal: true,
        teamId: null,
      },
    ]);
  });

  test('[NXT-1] belong to topics of a site', async () => {
    const topic = aTopic({ label: { en: 'A return' } });
    const { routes } = await show({ 'GET /v1/sites/:siteId/form': () => ({ ...aForm(), topics: [topic] }) });
    await button('Edit /thanks').click();
    await page
      .getByRole('checkbox', { name: /A return/ })
      .first()
      .click();
    await button('Save').click();
    await expect
      .poll(() => routes.calls('PUT /v1/quick-messages/:quickMessageId').map(({ body }) => body.topicIds))
      .toEqual([[topic.id]]);
  });

  test('stand in their folders, and say when they should be read again', async () => {
    const old = aQuickMessage({ shortcode: 'old', folder: 'Prices', reviewAt: Date.UTC(2026, 0, 2) });
    await show({ 'GET /v1/quick-messages': () => ({ quickMessages: [thanks, old] }) });
    await expect.element(page.getByRole('heading', { name: 'Prices' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Prices' }).getByText(/^\/old/)).toBeVisible();
    await expect.element(page.getByText(/Should be read again since/)).toBeVisible();
    await expectNoBarriers();
  });

  test('of an operator are their own alone', async () => {
    const me = aMe({ operator: anOperator({ role: 'operator' }) });
    const mine = aQuickMessage({ shortcode: 'mine', isPersonal: true, ownerId: me.operator.id });
    await show({
      'GET /v1/session': () => ({ me, hasMail: true }),
      'GET /v1/quick-messages': () => ({ quickMessages: [hello, mine] }),
    });
    await expect.element(button('Edit /mine')).toBeVisible();
    await expect.element(button('Edit /hello')).not.toBeInTheDocument();
    await button('Add a quick message').click();
    const share = page.getByRole('combobox', { name: 'Shared with' });
    await expect.element(share).toHaveValue('personal');
    expect(share.element().querySelectorAll('option')).toHaveLength(1);
  });

  test('take a slot where the cursor is', async () => {
    await show();
    await button('Edit /thanks').click();
    const text = field('Text');
    await text.click();
    const area = text.element();
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('the text is written in a textarea');
    area.setSelectionRange(9, 9);
    await button('Insert {visitor}: the visitor’s name').click();
    await expect.element(text).toHaveValue('Thank you{visitor} for asking.');
    await expect.element(text).toHaveFocus();
  });

  test('are deleted by a second press elsewhere', async () => {
    const { routes } = await show();
    await button('Delete /hello').click();
    await expect.element(page.getByText('Delete “/hello” for good?')).toBeVisible();
    await expect.element(button('Cancel')).toHaveFocus();
    expect(routes.calls('DELETE /v1/quick-messages/:quickMessageId')).toEqual([]);
    routes.answer({ 'GET /v1/quick-messages': () => ({ quickMessages: [thanks] }) });
    await button('Delete for good').click();
    await expect.element(page.getByText('/hello', { exact: true })).not.toBeInTheDocument();
    expect(routes.calls('DELETE /v1/quick-messages/:quickMessageId').map(({ params }) => params)).toEqual([
      { quickMessageId: hello.id },
    ]);
  });

  test('that the server keeps say why', async () => {
    await show({ 'DELETE /v1/quick-messages/:quickMessageId': () => refuse('forbidden') });
    await button('Delete /hello').click();
    await button('Delete for good').click();
    await expect.element(page.getByText('Your role does not allow this.')).toBeVisible();
  });
});

/** What the server says to every file; the addresses it was sent to. */
function answerUploads(answer: object): readonly string[] {
  const asked: string[] = [];
  class Upload extends EventTarget {
    readonly upload = new EventTarget();
    status = 200;
    responseText = JSON.stringify(answer);
    open(method: string, address: string): void {
      asked.push(`${method} ${address}`);
    }
    setRequestHeader(): void {}
    abort(): void {}
    send(): void {
      queueMicrotask(() => this.dispatchEvent(new Event('loadend')));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
  onTestFinished(() => void vi.unstubAllGlobals());
  return asked;
}

describe('the care of quick messages', () => {
  const dead = {
    url: 'https://shop.example/gone',
    state: 'dead' as const,
    status: 404,
    checkedAt: 1_790_000_000_000,
  };
  const figures = [
    someQuickFigures({
      quickMessageId: hello.id,
      uses: 12,
      edited: { part: 7, whole: 12, value: 0.583, low: 0.32, high: 0.807 },
      changed: { count: 7, value: 0.25, low: 0.1, high: 0.5 },
      ratings: { part: 2, whole: 2, value: 1, low: 0.342, high: 1 },
      links: [dead],
    }),
    someQuickFigures({ quickMessageId: thanks.id, uses: 0, lastUsedAt: null, countedFrom: 0 }),
  ];
  const cared = {
    ...answers,
    'GET /v1/quick-messages/figures': () => ({ asOf: 1_795_000_000_000, from: 1_790_000_000_000, figures }),
  };

  test('[QMS-5] says how they do with intervals and how each is counted, and finds those that need care', async () => {
    await renderScreen(<SettingsScreen section="quick-messages" />, { answers: cared });
    await expect.element(page.getByText(/edited 58% \(32%–81%\)/)).toBeVisible();
    await expect.element(page.getByText(/rated good 100% \(34%–100%\)/)).toBeVisible();
    await page.getByRole('button', { name: 'How “edited before sending” is counted' }).click();
    await expect.element(page.getByText(/7 of 12, with the 95 % Wilson interval/)).toBeVisible();
    await expect.element(page.getByText('Dead link:')).toBeVisible();
    await expect.element(page.getByText(/1 link, dead: 1/)).toBeVisible();
    await expectNoBarriers();
    await page.getByRole('combobox', { name: 'Which to show' }).selectOptions('Not used for 90 days (1)');
    await expect.element(page.getByText(/^\/thanks/)).toBeVisible();
    await expect.element(page.getByText(/^\/hello/)).not.toBeInTheDocument();
  });

  test('[QMS-6] links are asked again when somebody wants it, and it is said how far it is', async () => {
    let waits = false;
    const { routes } = await renderScreen(<SettingsScreen section="quick-messages" />, {
      answers: {
        ...cared,
        'POST /v1/quick-messages/link-checks': () => {
          waits = true;
          return {};
        },
        'GET /v1/quick-messages/figures': () => ({
          asOf: 1,
          from: 0,
          figures: [
            someQuickFigures({
              quickMessageId: hello.id,
              links: [{ ...dead, ...(waits && { state: 'waiting' }) }],
            }),
          ],
        }),
      },
    });
    await page.getByRole('button', { name: 'Check the links' }).click();
    await expect.element(page.getByText('Links checked: 0 of 1')).toBeVisible();
    expect(routes.calls('POST /v1/quick-messages/link-checks')).toHaveLength(1);
  });

  test('[QMS-7] a file is shown line by line before it is taken', async () => {
    const lines = [
      { line: 2, shortcode: 'hello', outcome: 'changed' as const, problem: null },
      { line: 3, shortcode: 'new', outcome: 'new' as const, problem: null },
      { line: 4, shortcode: '', outcome: 'refused' as const, problem: 'shortcode' as const },
    ];
    const asked = answerUploads({ lines });
    await renderScreen(<SettingsScreen section="quick-messages" />, { answers: cared });
    await page.getByRole('button', { name: 'Take from CSV' }).click();
    const dialog = page.getByRole('dialog', { name: 'Quick messages from a file' });
    await expect.element(dialog).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[accept=".csv,text/csv"]');
    await userEvent.upload(input ?? document.body, new File(['shortcode,text'], 'a.csv'));
    await expect.element(dialog.getByText(/new 1, changed 1, as before 0, refused 1/)).toBeVisible();
    await expect.element(dialog.getByText(/the shortcode is missing, taken/)).toBeVisible();
    await expectNoBarriers();
    await dialog.getByRole('button', { name: 'Take 2 lines' }).click();
    await expect.element(dialog.getByText('Stored.')).toBeVisible();
    expect(asked).toEqual(['preview', 'take'].map((mode) => `POST /v1/quick-messages/import?mode=${mode}`));
  });
});
