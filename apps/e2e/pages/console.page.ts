import type { BrowserContext, Locator, Page } from '@playwright/test';

type Screen = 'Inbox' | 'On the site' | 'Today' | 'History' | 'Settings';

/** An operator's console. */
export interface ConsolePage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly go: (screen: Screen) => Promise<void>;
  /** The list column: who waits and whom one talks to. */
  readonly inbox: Locator;
  /** Everything said and done in the open conversation. */
  readonly timeline: Locator;
  /** The texts of the messages in it, oldest first. */
  readonly bubbles: Locator;
  /** What the visitor is typing at this moment. */
  readonly preview: Locator;
  /** Where an answer is written. */
  readonly composer: Locator;
  readonly accept: () => Promise<void>;
  readonly send: (text: string) => Promise<void>;
  /** The operator's message with this text, with its mark. */
  readonly own: (text: string) => Locator;
  /** The row of the person whose visit shows this text. */
  readonly visit: (text: string | RegExp) => Locator;
}

export const consolePageOf = (page: Page): ConsolePage => {
  const timeline = page.getByRole('log');
  const composer = page.getByRole('textbox', { name: /^Message to/ });
  const inbox = page.getByRole('navigation', { name: 'Inbox' });
  return {
    page,
    context: page.context(),
    go: (screen) =>
      page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click(),
    inbox,
    timeline,
    bubbles: timeline.locator('[data-side] [dir=auto]'),
    preview: page.getByTestId('typing-preview'),
    composer,
    async accept() {
      const accept = inbox.getByRole('button', { name: 'Accept' }).first();
      // While the focus is in the list, what is new waits behind a button.
      const isNew = inbox.getByRole('button', { name: /^\d+ new$/ });
      await accept.or(isNew).first().waitFor();
      if (await isNew.isVisible()) await isNew.click();
      await accept.click();
      // The list keeps still under a hand.
      await page.mouse.move(0, 0);
    },
    async send(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    own: (text) => timeline.locator('[data-side=operator]').filter({ hasText: text }),
    visit: (text) => page.getByRole('table').getByRole('row').filter({ hasText: text }),
  };
};

/** Opens the console and signs in. */
export const openConsole = async (
  context: BrowserContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<ConsolePage> => {
  const page = await context.newPage();
  await page.goto('/console/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  return consolePageOf(page);
};
