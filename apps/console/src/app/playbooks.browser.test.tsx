import {
  aMe,
  aMessage,
  anOpenConversation,
  anOperator,
  aQuickMessage,
  aStart,
} from '@parley/testkit/builders';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const card = page.getByRole('region', { name: 'Playbook' });
const anna = anOperator({ name: 'Anna Petrova', role: 'operator' });
const olga = anOperator({ name: 'Olga Ivanova', role: 'supervisor', presence: 'online' });

async function start(said: string, own = { tactics: '', folder: '' }, language: 'en' | 'ru' = 'en') {
  await page.viewport(1400, 900);
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: anna.id, lastSeq: 2 });
  const conversationId = conversation.id;
  return renderConsole({
    me: aMe({ operator: anna, locale: null }),
    language,
    conversations: [conversation],
    events: [
      aStart({ conversationId, seq: 1 }),
      aMessage({ conversationId, seq: 2, body: { text: said, quickMessageId: null, attachments: [] } }),
    ],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/operators': () => ({ operators: [anna, olga] }),
      'GET /v1/quick-messages': () => ({
        quickMessages: [
          aQuickMessage({
            shortcode: 'line',
            text: 'Without insults, please.',
            folder: 'Calm',
            hotkey: null,
          }),
          aQuickMessage({ shortcode: 'other', folder: '', hotkey: null }),
        ],
      }),
      'GET /v1/playbooks': () => ({
        playbooks: (['undecided', 'expert', 'rude', 'offended'] as const).map((kind) => ({ kind, ...own })),
      }),
    },
  });
}

describe('a playbook', () => {
  test('[PLB-2] is suggested by rude words, opens with tactics and deeds at hand, and sends nothing', async () => {
    const { server } = await start('You idiot', { tactics: '', folder: 'Calm' });
    await userEvent.click(page.getByRole('button', { name: /open the playbook for rudeness/ }));
    await expect.element(card.getByText(/Answer the matter, not the tone/)).toBeVisible();
    await expect.element(card.getByRole('button', { name: /Block the visitor/ })).toBeVisible();
    await expectNoBarriers();
    await userEvent.click(card.getByRole('button', { name: /line/ }));
    await expect
      .element(page.getByRole('textbox', { name: /message/i }).first())
      .toHaveValue('Without insults, please.');
    expect(server.received('message.send')).toEqual([]);
    await expect.element(card.getByRole('button', { name: /other/ })).not.toBeInTheDocument();
    await userEvent.click(card.getByRole('button', { name: 'Call a supervisor' }));
    await expect.element(page.getByText('@Olga Ivanova').first()).toBeInTheDocument();
  });

  test('[PLB-1] shows the workspace’s own words, opens and closes by key, and leaves calm people alone', async () => {
    await start('Good morning', { tactics: 'Offer two.\nName a price.', folder: '' });
    await expect.element(page.getByText('Good morning').first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: /rudeness/ })).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    await expect.element(card.getByText('Name a price.')).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    await expect.element(card).not.toBeInTheDocument();
  });

  test('[PLB-1] speaks Russian', async () => {
    await start('Добрый день', undefined, 'ru');
    await expect.element(page.getByText('Добрый день').first()).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    await expect.element(page.getByText(/Предложите два варианта/)).toBeVisible();
  });
});

test('[PLB-1] supervisors write a playbook, and the usual words stand behind an empty one', async () => {
  const written = vi.fn<(body: object) => void>();
  await renderConsole({
    me: aMe({ operator: olga, locale: null }),
    hash: '#/settings/quick-messages',
    answers: {
      'PUT /v1/playbooks/:kind': ({ params, body }) => {
        written({ ...params, ...body });
        return { ...params, ...body };
      },
    },
  });
  await userEvent.click(page.getByRole('button', { name: 'Playbooks' }));
  const dialog = page.getByRole('dialog');
  await userEvent.selectOptions(dialog.getByLabelText('Who is it hard with?'), 'rude');
  const tactics = dialog.getByLabelText('Tactics, one to a line');
  await expect.element(tactics).toHaveAttribute('placeholder', expect.stringContaining('Answer the matter'));
  await userEvent.fill(tactics, 'Stay calm.');
  await expectNoBarriers();
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() =>
    expect(written).toHaveBeenCalledWith({ kind: 'rude', tactics: 'Stay calm.', folder: '' }),
  );
});
