import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { newCommandId } from '@parley/protocol/ids';
import { findLeftovers } from './leftovers.ts';
import { findBarriers } from './barriers.ts';
import { ofBusyMachines } from './browser.ts';
import type { Street } from './street.ts';

/** Every letter that some host has made a shortcut of, and what they look like together. */
const letters = 'Do you ship jeans? /kq g n. j; x #1';

export interface Visitor {
  readonly page: Page;
  /** The field in which they write, wherever the panel is drawn. */
  field(): Locator;
  /** Everything that the owner would find in their console or their error reports. */
  readonly complaints: string[];
  within(): Inside;
  /** Waits for the panel. */
  settle(): Promise<void>;
  open(): Promise<void>;
  /** Types with a real keyboard, sends, and reads what the operator answers. */
  talk(by?: 'pointer' | 'keys only'): Promise<void>;
  /** Looks for what somebody with a screen reader would stumble over, then takes the widget away and looks for what it left. */
  leave(): Promise<string[]>;
}

/** Where the panel is: in its frame, or else in the page. */
type Inside = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

interface Wishes {
  readonly street: Street;
  readonly at: string;
  readonly options?: BrowserContextOptions;
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export async function visit({ street, at, options, prepare }: Wishes): Promise<Visitor> {
  const context = await street.browser.newContext({ viewport: { width: 1000, height: 720 }, ...options });
  const page = await context.newPage();
  // Patient with the machine: what takes long here is never what is tested.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!ofBusyMachines.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await prepare?.(page);
  const leftovers = await findLeftovers(page, street.house.url);
  await page.goto(street.addressOf(at));
  let inside: Inside = page;
  const places: Inside[] = [page.frameLocator('iframe[title="Demo shop"]'), page];
  const fieldOf = (place: Inside): Locator => place.getByRole('textbox', { name: 'Your message' });
  const settle = async (): Promise<void> => {
    const found = places.map(async (place) => {
      await fieldOf(place).waitFor();
      return place;
    });
    inside = await Promise.any(found);
  };
  return {
    page,
    complaints,
    field: () => fieldOf(inside),
    within: () => inside,
    settle,
    async open() {
      await page.getByRole('button', { name: 'Chat', exact: true }).click();
      await settle();
    },
    talk: (by = 'pointer') => talk({ street, page, inside, by }),
    async leave() {
      const found = [...(await findBarriers(page)), ...(await leftovers()), ...complaints];
      await context.close();
      return found;
    },
  };
}

interface Scene {
  readonly street: Street;
  readonly page: Page;
  readonly inside: Inside;
  readonly by: 'pointer' | 'keys only';
}

async function talk({ street: { house }, page, inside, by }: Scene): Promise<void> {
  const field = inside.getByRole('textbox', { name: 'Your message' });
  const question = `${letters}${newCommandId().slice(-6)}`;
  if (by === 'pointer') await field.click();
  await page.keyboard.type(question);
  expect(await field.inputValue()).toBe(question);
  await page.keyboard.press('Enter');
  await inside.locator('.message', { hasText: question }).getByRole('img', { name: 'Sent' }).waitFor();

  const { ask, api } = house.administrator;
  const { conversations } = await api.call('GET /v1/snapshot');
  const conversation = conversations.find(({ lastMessage }) => lastMessage?.text === question);
  if (!conversation) throw new Error('the question has not arrived');
  const text = `Yes, ${question}`;
  const answer = { id: newCommandId(), conversationId: conversation.id, text, quickMessageId: null };
  await ask('message.send', answer);
  await inside.locator('.message', { hasText: text }).waitFor();
}

/** What the browser itself says about requests without a network is nobody's doing. */
export function forgive({ complaints }: Visitor, said: RegExp): void {
  const ours = complaints.filter((one) => !said.test(one));
  complaints.splice(0, Infinity, ...ours);
}
