import { expect, test } from './fixtures.ts';

const always = Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]);

test('an hour of two operators and three visitors: every figure on the board is what happened', async ({
  stage,
}) => {
  test.setTimeout(300_000);
  const [site] = (await stage.api.call('GET /v1/sites')).sites;
  if (!site) throw new Error('The first start makes a site.');
  await stage.api.call('PUT /v1/sites/:siteId/hours', {
    params: { siteId: site.id },
    body: {
      hours: { timeZone: 'UTC', week: always, dates: [] },
      answerTargetMs: 20_000,
      replyWithinMs: 3_600_000,
    },
  });
  const alex = await stage.operator();
  const marco = await stage.operator(await stage.colleague('Marco'));
  const [giulia, tom, maria] = [await stage.visitor(), await stage.visitor(), await stage.visitor()];
  const dialog = alex.page.getByRole('dialog', { name: 'Transfer the conversation' });

  await test.step('each takes one, answers, and sees what is being typed', async () => {
    await giulia.openChat();
    await giulia.send('Where is my order?');
    await alex.accept();
    await alex.send('Let me look, one moment.');
    await expect(giulia.bubbles).toHaveCount(2);
    await tom.openChat();
    await tom.send('Do you mend zips?');
    await marco.accept();
    await tom.composer.pressSequentially('For life');
    await expect(marco.preview).toContainText('For life');
    await marco.send('Always, for life.');
    await tom.composer.press('Enter');
    await expect(marco.bubbles).toHaveText(['Do you mend zips?', 'Always, for life.', 'For life']);
  });

  await test.step('one is passed on, with a note, and goes on with the other', async () => {
    await alex.page.getByRole('button', { name: 'Transfer', exact: true }).click();
    await dialog.getByRole('radio', { name: /Marco/ }).check();
    await dialog.getByLabel('Note for the team').fill('Ordered on Monday');
    await dialog.getByRole('button', { name: /^Offer to Marco/ }).click();
    await expect(marco.inbox).toContainText('passed to you');
    await marco.accept();
    await expect(marco.timeline).toContainText('Ordered on Monday');
    await marco.send('It comes tomorrow.');
    await expect(giulia.bubbles.last()).toContainText('It comes tomorrow.');
    await expect(giulia.messages).not.toContainText('Ordered on Monday');
  });

  await test.step('the third waits to the limit, is offered a call, and is called', async () => {
    await maria.openChat();
    await maria.send('Can you explain the sizes?');
    const call = maria.chat.getByRole('button', { name: 'Call me back' });
    await call.click({ timeout: 60_000 });
    await maria.chat.getByRole('textbox', { name: 'Your telephone number' }).fill('+39 06 555 0143');
    await call.click();
    // The list keeps still while the focus is in it.
    const held = alex.inbox.getByRole('button', { name: /^(?:Sort again|\d+ new)$/ });
    const callbacks = alex.inbox.getByRole('heading', { name: /Callbacks/ });
    await held.or(callbacks).first().waitFor();
    if (await held.isVisible()) await held.click();
    await expect(callbacks).toBeVisible();
    await alex.inbox.getByRole('link').filter({ hasText: 'explain the sizes' }).click();
    const strip = alex.page.getByRole('region', { name: 'Callback' });
    await strip.getByRole('button', { name: 'I will call' }).click();
    await strip.getByRole('button', { name: 'Spoken to' }).click();
    await expect(maria.messages.getByText(/called you\.$/)).toBeVisible();
  });

  await test.step('the server dies, a page is reloaded, and nobody loses a word', async () => {
    await alex.composer.fill('Half a sentence');
    await stage.server.kill();
    await tom.send('Written meanwhile');
    await marco.inbox
      .getByRole('link')
      .filter({ hasText: /For life|meanwhile/ })
      .click();
    await expect(marco.bubbles.first()).toHaveText('Do you mend zips?');
    await marco.send('Said meanwhile');
    await stage.server.restart();
    await alex.page.reload();
    await expect(alex.composer).toHaveValue('Half a sentence');
    await alex.composer.fill('Half a sentence, and the rest.');
    await alex.composer.press('Enter');
    await expect(maria.bubbles.last()).toContainText('Half a sentence, and the rest.');
    await expect(marco.bubbles.getByText('Written meanwhile')).toHaveCount(1);
    await expect(tom.bubbles.getByText('Said meanwhile')).toHaveCount(1);
  });

  await test.step('all end, and two of three rate', async () => {
    const end = { name: 'End', exact: true } as const;
    await marco.page.getByRole('button', end).click();
    await tom.face('Bad').click();
    await expect(marco.timeline).toContainText('Rated: bad');
    await marco.inbox.getByRole('link').filter({ hasText: 'It comes tomorrow.' }).click();
    await expect(marco.bubbles.first()).toHaveText('Where is my order?');
    await marco.page.getByRole('button', end).click();
    await giulia.face('Good').click();
    await expect(marco.timeline).toContainText('Rated: good');
    await alex.page.getByRole('button', end).click();
    await expect(maria.chat.getByText('The conversation has ended')).toBeVisible();
  });

  await test.step('the board says exactly that', async () => {
    await alex.go('Today');
    const figure = (name: string) => alex.page.getByRole('region', { name, exact: true });
    await expect(figure('Conversations')).toContainText('3');
    await expect(figure('Answered in time')).toContainText('2 of 3');
    await expect(figure('Passed on')).toContainText('1 of 3');
    await expect(figure('Satisfaction')).toContainText('1 of 2');
    await expect(figure('Rated')).toContainText('2 of 3');
    const board = await stage.api.call('GET /v1/board', { query: { from: 0 } });
    expect(board).toMatchObject({
      conversations: 3,
      waitingNow: 0,
      openNow: 0,
      targetsMs: [20_000],
      answeredInTime: { part: 2, whole: 3 },
      transferred: { part: 1, whole: 3 },
      ratings: { bad: 1, neutral: 0, good: 1 },
      satisfaction: { part: 1, whole: 2 },
      responseRate: { part: 2, whole: 3 },
      notAsked: { part: 0, whole: 3 },
      declined: { part: 0, whole: 3 },
    });
  });
});
