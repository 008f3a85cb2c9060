import type { BrowserContext, Locator, Page } from '@playwright/test';

export interface ConsolePage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** A screen of the rail: Inbox, On the site, Today, History, Settings. */
  readonly go: (screen: 'Inbox' | 'On the site' | 'Today' | 'History' | 'Settings') => Promise<void>;
  readonly composer: Locator;
  readonly timeline: Locator;
}

const consolePageOf = (page: Page): ConsolePage => ({
  page,
  context: page.context(),
  go: (screen) => page.getByRole('navigation').getByRole('link', { name: screen }).click(),
  composer: page.getByRole('textbox', { name: /message/i }),
  timeline: page.getByRole('log'),
});

/** Signs in and waits for the inbox. */
export const openConsole = async (
  context: BrowserContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<ConsolePage> => {
  const page = await context.newPage();
  await page.goto('/console/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').first().waitFor();
  return consolePageOf(page);
};
