import type { BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from '@playwright/test';

export interface ShopOptions {
  readonly context?: BrowserContextOptions;
  /** Where in the shop the visit begins, with the search of the address. */
  readonly path?: string;
  /** The page the visitor comes from. */
  readonly referrer?: string;
}

/** A visitor's page in the shop with the chat on it. */
export interface ShopPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly launcher: Locator;
  readonly invitation: Locator;
  /** What is inside the open chat. */
  readonly chat: FrameLocator;
  readonly messages: Locator;
  readonly composer: Locator;
  /** Opens the chat and waits until one can write. */
  readonly openChat: () => Promise<void>;
  /** Loads the page again; a chat that was open opens by itself. */
  readonly reload: () => Promise<void>;
  readonly send: (text: string) => Promise<void>;
  /** The texts of all messages, oldest first; each begins with its author for those who do not see the sides. */
  readonly bubbles: Locator;
  /** The visitor's own message with this text. */
  readonly own: (text: string) => Locator;
  /** How far the visitor's own message with this text has come. */
  readonly mark: (text: string, mark: 'Sent' | 'Delivered' | 'Read') => Locator;
  readonly face: (name: 'Bad' | 'So-so' | 'Good') => Locator;
}

/** The chat of a page that is already open, e.g. of a second tab. */
export const shopPageOf = (page: Page): ShopPage => {
  const chat = page.getByRole('dialog').frameLocator('iframe');
  const composer = chat.getByRole('textbox', { name: 'Your message' });
  const launcher = page.getByRole('button', { name: /^(Chat|Open the chat)/ });
  const own = (text: string): Locator => chat.locator('.message.own').filter({ hasText: text });
  return {
    page,
    context: page.context(),
    launcher,
    chat,
    composer,
    invitation: page.getByRole('status', { name: 'Invitation to chat' }),
    messages: chat.getByRole('log', { name: 'Messages' }),
    bubbles: chat.locator('.message .bubble'),
    own,
    mark: (text, mark) => own(text).getByRole('img', { name: mark, exact: true }),
    face: (name) =>
      chat.getByRole('region', { name: 'How was it?' }).getByRole('radio', { name, exact: true }),
    async openChat() {
      await launcher.click();
      await composer.click();
    },
    async reload() {
      await page.reload();
      await composer.click();
    },
    async send(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
  };
};

/** Arrives in the demo shop as somebody would: by address, or by a link on another page. */
export const openShop = async (
  context: BrowserContext,
  { path = '/demo/', referrer }: Omit<ShopOptions, 'context'> = {},
): Promise<ShopPage> => {
  const page = await context.newPage();
  await page.goto(path, referrer === undefined ? {} : { referer: referrer });
  return shopPageOf(page);
};
